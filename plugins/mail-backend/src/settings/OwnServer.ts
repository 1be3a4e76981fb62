import {
  ownServerDraftSchema,
  ownServerSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';

/** The own server as it is kept: without secrets. */
export type OwnServerValues = z.output<typeof ownServerSchema>;

/** The own server as it is entered: with secrets that are new. */
export type OwnServerEntry = z.output<typeof ownServerDraftSchema>;

/** Separates what is kept readable from what is sealed. */
export function withoutSecrets(entry: OwnServerEntry): OwnServerValues {
  const { password: _password, oauth, ...values } = entry;
  return oauth ? { ...values, oauth: withoutOAuthSecrets(oauth) } : values;
}

function withoutOAuthSecrets(entry: NonNullable<OwnServerEntry['oauth']>) {
  const {
    clientSecret: _clientSecret,
    refreshToken: _refreshToken,
    serviceAccountKey: _serviceAccountKey,
    ...oauth
  } = entry;
  return oauth;
}
