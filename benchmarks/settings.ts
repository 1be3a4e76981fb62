import { testCertificateAuthority } from '../plugins/mail-backend/src/__testUtils__/certificates';
import { EffectiveSettings } from '../plugins/mail-backend/src/settings';

/** Ten connections to a server on loopback; with a password over STARTTLS and signed in. */
export function settingsFor(server: {
  port: number;
  password?: string;
}): EffectiveSettings {
  const { port, password } = server;
  return {
    state: 'ready',
    server: {
      ...{ host: '127.0.0.1', port, loopbackAllowed: true },
      ...(password === undefined
        ? { security: 'none' }
        : {
            security: 'starttls',
            serverName: 'localhost',
            ca: testCertificateAuthority,
            auth: { username: 'ada', password },
          }),
      ehloName: 'portal.example.com',
      maxConnections: 10,
      connectionTimeoutMs: 30_000,
      greetingTimeoutMs: 30_000,
      idleTimeoutMs: 60_000,
    },
    sender: { address: 'portal@example.com', name: 'Portal' },
    fingerprint: JSON.stringify(server),
  };
}
