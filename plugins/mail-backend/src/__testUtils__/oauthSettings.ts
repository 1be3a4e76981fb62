import { mockServices } from '@backstage/backend-test-utils';
import {
  OAuthDraft,
  OwnServerDraft,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { Connections, keepConnection, providers } from '../oauth';
import { createSealing } from '../sealing';
import {
  connectionReferences,
  destinationOf,
  SettingsConfig,
} from '../settings';
import { AuthorizationServer } from './authorizationServer';
import {
  anOwnServer,
  anOwnServerEntry,
  serveSettings,
  settingsConfig,
} from './settings';

/** How the portal is registered with a provider of the tests. */
export function anOAuthDraft(
  provider: AuthorizationServer,
  changes: Partial<OAuthDraft> = {},
): OAuthDraft {
  return {
    provider: 'generic',
    grant: 'mailbox-user',
    clientId: provider.clientId,
    issuer: provider.issuer,
    authorizationEndpoint: provider.authorizationEndpoint,
    tokenEndpoint: provider.tokenEndpoint,
    scope: 'smtp.send offline_access',
    ...changes,
  };
}

/** A server that is signed in to with tokens of that provider. */
export function anOAuthServer(
  provider: AuthorizationServer,
  client: Partial<OAuthDraft> = {},
  server: Partial<OwnServerDraft> = {},
): OwnServerDraft {
  return anOwnServer({
    authentication: 'oauth',
    oauth: anOAuthDraft(provider, client),
    ...server,
  });
}

/** The routes of the settings with real OAuth connections, to providers on this machine. */
export function serveOAuthSettings(
  knex: Knex,
  policy: Partial<SettingsConfig['policy']> = {},
) {
  const config = settingsConfig({ policy: { allowLoopback: true, ...policy } });
  const logger = mockServices.logger.mock();
  const oauth = new Connections({
    ...{ knex, logger, providers, policy: config.policy },
    sealing: createSealing(config.sealing.keys),
    sealingKeys: config.sealing.keys,
    references: connectionReferences(knex),
    redirectUrl: 'https://portal.harbour.example/api/mail/oauth/callback',
  });
  return { ...serveSettings(knex, { config, oauth }), logger };
}

/** Keeps a connection that works for the next hour, as an accepted sign-in at any provider leaves one. */
export async function keepTestConnection(
  { parts }: Pick<ReturnType<typeof serveOAuthSettings>, 'parts'>,
  own: OwnServerDraft,
): Promise<string> {
  const entry = anOwnServerEntry(own);
  if (!entry.oauth) throw new Error('Nobody signs in with OAuth');
  return keepConnection(
    { ...parts, providers },
    {
      client: entry.oauth,
      destination: destinationOf(entry),
      clientSecret: 'kept',
      tokens: { accessToken: 'a', refreshToken: 'r', lifetimeMs: 3600_000 },
      by: 'user:default/mock',
    },
  );
}
