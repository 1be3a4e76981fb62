import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { SubmissionServer } from '../../settings';
import { exchangeToken } from './exchangeToken';

/**
 * What signing in with a token is called between us and nodemailer: it takes
 * the names of SASL for its own ways, and `XOAUTH2` even for a password's.
 */
export const BY_TOKEN = 'TOKEN';

/** Lets nodemailer sign in with a token in our way; the token comes in the place of a password. */
export function tokenHandlers(
  auth: SubmissionServer['auth'],
): Pick<SMTPConnectionOptions, 'customAuth'> {
  if (!auth || 'password' in auth) {
    return {};
  }
  const { mechanism, username } = auth;
  return {
    customAuth: {
      [BY_TOKEN]: context =>
        exchangeToken(
          async line => (await context.sendCommand(line)).response,
          { mechanism, username, token: context.auth.credentials.pass },
        ),
    },
  };
}
