import { SmtpSettings } from './SmtpSettings';
import { SubmissionServer } from './SubmissionServer';

/**
 * The credentials to sign in with, when the settings mean to sign in.
 *
 * @remarks
 *
 * `authEnabled` decides when it is set. When it is not, a complete pair of
 * credentials is taken at its word: not to use it could only end in a refusal.
 */
export function credentialsOf(smtp: SmtpSettings): SubmissionServer['auth'] {
  const { authEnabled, username, password } = smtp;
  const complete = username !== undefined && password !== undefined;
  return authEnabled !== false && complete ? { username, password } : undefined;
}
