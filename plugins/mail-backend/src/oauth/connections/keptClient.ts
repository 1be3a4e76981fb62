import {
  OAuthClient,
  oauthClientSchema,
} from '@mailroom/backstage-plugin-mail-common';

const fields = Object.keys(oauthClientSchema.shape) as (keyof OAuthClient)[];

/**
 * The client of an entry, and nothing of what stands beside it there.
 *
 * @remarks
 *
 * What renewals do not need stays with the settings: reminders, what an
 * authorization request says, and how the mail server is spoken to.
 */
export function keptClient(entry: OAuthClient): OAuthClient {
  const kept = Object.fromEntries(
    fields.map(field => [field, entry[field] || undefined]),
  ) as unknown as OAuthClient;
  return {
    ...kept,
    clientSecretExpiresOn: undefined,
    authorizationParameters: undefined,
    mechanism: undefined,
  };
}
