import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { FieldFault } from '../../http';
import { missingField, unknownFields } from './fieldFaults';
import { googleTroubles } from './googleTroubles';
import { Provider, ProviderEndpoints } from './Provider';

/** The only scope that SMTP accepts; `gmail.send` is for the API. */
const mailScope = 'https://mail.google.com/';

const endpoints: ProviderEndpoints = {
  issuer: 'https://accounts.google.com',
  authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
  token: 'https://oauth2.googleapis.com/token',
  revocation: 'https://oauth2.googleapis.com/revoke',
};

const mailHosts = [
  'smtp.gmail.com',
  'smtp.googlemail.com',
  'smtp-relay.gmail.com',
];

/**
 * Google, for Gmail and Workspace.
 *
 * @param options.endpoints - in the place of Google's own
 * @param options.mailHosts - in the place of Google's own
 */
export function google(
  options: { endpoints?: ProviderEndpoints; mailHosts?: string[] } = {},
): Provider {
  return {
    id: 'google',
    name: 'Google',
    faults,
    endpoints: () => options.endpoints ?? endpoints,
    scope: () => mailScope,
    neededScope: () => [mailScope],
    authorizationParameters: (_client, { mailbox }) => ({
      // Without it there is no refresh token.
      access_type: 'offline',
      // Without it there is a refresh token at the very first consent only.
      prompt: 'consent select_account',
      include_granted_scopes: 'false',
      ...(mailbox && { login_hint: mailbox }),
    }),
    clientAuthentication: () => 'client_secret_post',
    mechanism: () => 'XOAUTH2',
    mailHosts: () => options.mailHosts ?? mailHosts,
    repeatsScope: false,
    usesServiceAccounts: true,
    troubles: googleTroubles,
  };
}

function faults(client: OAuthClient): FieldFault[] {
  const missing =
    client.grant === 'application'
      ? []
      : missingField(
          client,
          'clientId',
          'Copy it from the OAuth client on the page "Credentials" of the Google Cloud console.',
        );
  return [
    ...missing,
    ...unknownFields(client, { provider: 'Google', known: [] }),
  ];
}
