import {
  FallbackServer,
  OwnServer,
  Settings,
} from '@mailroom/backstage-plugin-mail-common';

/** An own server that signs in. */
export function anOwnServer(about: Partial<OwnServer> = {}): OwnServer {
  return {
    connectionType: 'smtp',
    host: 'smtp.example.com',
    port: 587,
    security: 'starttls',
    authentication: 'basic',
    username: 'portal@example.com',
    fromEmail: 'portal@example.com',
    advanced: {},
    ...about,
  };
}

/** A server that stands in, and signs in. */
export function aFallbackServer(
  about: Partial<FallbackServer> = {},
): FallbackServer {
  return {
    enabled: true,
    host: 'backup.example.com',
    port: 587,
    security: 'starttls',
    authentication: 'basic',
    username: 'backup@example.com',
    advanced: {},
    ...about,
  };
}

/** Settings with an own server and a stored password; tests name what they are about. */
export function aSettings(about: Partial<Settings> = {}): Settings {
  return {
    version: 3,
    enabled: true,
    sender: 'own',
    defaultServer: { state: 'not-configured', problems: [] },
    own: anOwnServer(),
    passwordSet: true,
    fallbackPasswordSet: false,
    passwordChangedAt: new Date(Date.now() - 43 * 86_400_000).toISOString(),
    sealing: { configured: true },
    changedAt: '2026-11-19T09:00:00.000Z',
    changedBy: 'user:default/grace',
    warnings: [],
    waiting: 0,
    ...about,
  };
}

/** Settings of a portal where nobody has set up mail. */
export function noSettings(about: Partial<Settings> = {}): Settings {
  return {
    version: 0,
    enabled: true,
    sender: 'own',
    defaultServer: { state: 'not-configured', problems: [] },
    passwordSet: false,
    fallbackPasswordSet: false,
    sealing: { configured: true },
    warnings: [],
    waiting: 2,
    ...about,
  };
}
