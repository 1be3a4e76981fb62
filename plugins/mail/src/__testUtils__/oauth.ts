import {
  OAuth,
  OAuthConnection,
  OAuthFlow,
  Settings,
  StartedOAuthFlow,
} from '@mailroom/backstage-plugin-mail-common';
import { anOwnServer, aSettings } from './settings';

const CONNECTION_ID = '5f0e7c1a-6a55-4f5e-9d3a-0d1c2b3a4f5e';
const CLIENT_ID = '11111111-2222-4333-8444-555555555555';

/** A connection that works; tests name what they are about. */
export function aConnection(
  about: Partial<OAuthConnection> = {},
): OAuthConnection {
  return {
    id: CONNECTION_ID,
    state: 'connected',
    account: 'portal@example.com',
    scope: 'https://outlook.office.com/SMTP.Send offline_access',
    clientSecretSet: true,
    refreshTokenSet: true,
    obtainedAt: '2026-11-01T09:00:00.000Z',
    obtainedBy: 'user:default/grace',
    renewedAt: '2026-11-20T09:00:00.000Z',
    nextRenewalAt: '2026-11-21T09:00:00.000Z',
    ...about,
  };
}

/** How the portal is registered with Microsoft. */
export function anOAuth(about: Partial<OAuth> = {}): OAuth {
  return {
    provider: 'microsoft',
    grant: 'mailbox-user',
    clientId: CLIENT_ID,
    tenantId: 'example.com',
    connectionId: CONNECTION_ID,
    ...about,
  };
}

/** Settings that sign in to Microsoft 365 with OAuth. */
export function oauthSettings(
  about: { oauth?: Partial<OAuth>; connection?: Partial<OAuthConnection> } = {},
): Settings {
  return aSettings({
    own: anOwnServer({
      host: 'smtp.office365.com',
      authentication: 'oauth',
      oauth: anOAuth(about.oauth),
    }),
    passwordSet: false,
    passwordChangedAt: undefined,
    connection: aConnection(about.connection),
    oauth: {
      redirectUrl: 'https://portal.example.com/api/mail/oauth/callback',
    },
  });
}

/** A sign-in that waits for somebody at the provider. */
export function aFlow(about: Partial<OAuthFlow> = {}): OAuthFlow {
  return {
    id: 'flow-1',
    state: 'waiting',
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
    ...about,
  };
}

/** The same, as it is begun. */
export function aStartedFlow(
  about: Partial<StartedOAuthFlow> = {},
): StartedOAuthFlow {
  return {
    ...aFlow(about),
    startUrl: 'http://localhost:7007/api/mail/oauth/start?ticket=t1',
    ...about,
  };
}
