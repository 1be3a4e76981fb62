import { mockServices } from '@backstage/backend-test-utils';
import { testCertificateAuthority } from '../__testUtils__';
import { defaultServerSettings, DefaultServerConfig } from './defaultServer';
import { SmtpSettings } from './SmtpSettings';

const base = { host: 'smtp.harbour.example', from: 'portal@harbour.example' };
const credentials = { username: 'portal', password: 'right horse' };
const key = { id: '1', key: Buffer.alloc(32, 1).toString('base64') };

function settingsOf(
  smtp: SmtpSettings | undefined,
  more: Partial<DefaultServerConfig> = {},
  logger = mockServices.logger.mock(),
) {
  return defaultServerSettings(
    {
      smtp,
      policy: { allowClearText: false },
      sealing: { keys: [key] },
      appBaseUrl: 'https://portal.harbour.example',
      ...more,
    },
    { logger },
  ).current();
}

async function serverOf(
  smtp: SmtpSettings,
  more: Partial<DefaultServerConfig> = {},
) {
  const settings = await settingsOf({ ...base, ...smtp }, more);
  if (settings.state !== 'ready') {
    throw new Error(JSON.stringify(settings));
  }
  return settings.server;
}

async function fingerprintOf(
  smtp: SmtpSettings,
  more: Partial<DefaultServerConfig> = {},
) {
  const settings = await settingsOf({ ...base, ...smtp }, more);
  return 'fingerprint' in settings ? settings.fingerprint : undefined;
}

describe('defaultServerSettings', () => {
  it.each([
    ['not-configured', undefined],
    ['not-configured', {}],
    ['not-configured', { port: 587, fromName: 'Portal' }],
    ['off', { ...base, enabled: false }],
    ['off', { enabled: false }],
    ['invalid', { enabled: true }],
    ['ready', base],
    ['ready', { ...base, enabled: true }],
  ])('is %s for %j', async (state, smtp) => {
    expect((await settingsOf(smtp)).state).toBe(state);
  });

  it('completes what is not set', async () => {
    const limits = { messagesPerMinute: 30, messagesPerDay: 2000 };
    const settings = { ...base, ...credentials, ...limits };
    expect(await settingsOf(settings)).toMatchObject({
      server: {
        limits,
        host: 'smtp.harbour.example',
        port: 587,
        security: 'starttls',
        auth: credentials,
        clearTextAllowed: false,
        ehloName: 'portal.harbour.example',
        maxConnections: 5,
        connectionTimeoutMs: 30_000,
        greetingTimeoutMs: 30_000,
        idleTimeoutMs: 120_000,
      },
      sender: { address: 'portal@harbour.example' },
    });
  });

  it.each<[SmtpSettings, string, number]>([
    [{}, 'starttls', 587],
    [{ port: 465 }, 'implicit-tls', 465],
    [{ startTLSEnabled: true }, 'starttls', 587],
    [{ startTLSEnabled: true, port: 465 }, 'starttls', 465],
    [{ startTLSRequired: true }, 'starttls', 587],
    [{ startTLSEnabled: true, startTLSRequired: true }, 'starttls', 587],
    [
      { startTLSEnabled: true, startTLSRequired: false },
      'starttls-if-offered',
      587,
    ],
    [{ sslEnabled: true }, 'implicit-tls', 465],
    [{ sslEnabled: true, port: 2465 }, 'implicit-tls', 2465],
    [{ sslEnabled: true, startTLSEnabled: false }, 'implicit-tls', 465],
    [{ sslEnabled: false }, 'starttls', 587],
    [{ startTLSEnabled: false }, 'none', 25],
    [{ startTLSEnabled: false, sslEnabled: false, port: 465 }, 'none', 465],
    [{ startTLSEnabled: true, sslEnabled: true }, 'starttls', 587],
    [{ startTLSEnabled: true, sslEnabled: true, port: 587 }, 'starttls', 587],
    [
      { startTLSEnabled: true, sslEnabled: true, port: 465 },
      'implicit-tls',
      465,
    ],
  ])('reads %j as %s on port %d', async (smtp, security, port) => {
    expect(await serverOf(smtp)).toMatchObject({ security, port });
  });

  it('warns of STARTTLS and TLS from the start both on, naming both keys', async () => {
    const logger = mockServices.logger.mock();
    await settingsOf(
      { ...base, startTLSEnabled: true, sslEnabled: true },
      {},
      logger,
    );

    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /mail\.smtp\.sslEnabled.*mail\.smtp\.startTLSEnabled/,
      ),
    );
  });

  it.each<[SmtpSettings, object | undefined]>([
    [credentials, credentials],
    [{ ...credentials, authEnabled: true }, credentials],
    [{ ...credentials, authEnabled: false }, undefined],
    [{ username: 'portal', authEnabled: false }, undefined],
    [{}, undefined],
  ])('with %j signs in as %j', async (smtp, auth) => {
    expect((await serverOf(smtp)).auth).toEqual(auth);
  });

  it.each<[RegExp, SmtpSettings]>([
    [/mail\.smtp\.host is missing/, { host: undefined }],
    [/mail\.smtp\.host holds a blank/, { host: 'smtp.harbour.example ' }],
    [
      /mail\.smtp\.host holds a blank/,
      { host: 'smtp.harbour.example\r\nQUIT' },
    ],
    [
      /mail\.smtp\.host begins with a scheme/,
      { host: 'smtps://harbour.example' },
    ],
    [/mail\.smtp\.host holds a port/, { host: 'smtp.harbour.example:587' }],
    [/mail\.smtp\.host is not the name/, { host: 'user@harbour.example' }],
    [/mail\.smtp\.port must be between 1 and 65535/, { port: 0 }],
    [/mail\.smtp\.maxConnections must be between/, { maxConnections: 51 }],
    [/mail\.smtp\.messagesPerMinute must be/, { messagesPerMinute: 0 }],
    [/mail\.smtp\.messagesPerDay must be between/, { messagesPerDay: 0 }],
    [/mail\.smtp\.timeouts\.idle must be between/, { idleTimeoutMs: 0 }],
    [/authEnabled is true but.*username.*password/, { authEnabled: true }],
    [/username is set but mail\.smtp\.password is not/, { username: 'portal' }],
    [/password is set but mail\.smtp\.username is not/, { password: 'x' }],
    [
      /mail\.smtp\.password holds a line break/,
      { ...credentials, password: 'x\n' },
    ],
    [/mail\.smtp\.from is missing/, { from: undefined }],
    [/mail\.smtp\.from must be an address/, { from: 'Portal <p@h.example>' }],
    [/mail\.smtp\.replyTo must be an address/, { replyTo: 'nobody' }],
    [/mail\.smtp\.reversePath must be an address/, { reversePath: '<>' }],
    [/mail\.smtp\.fromName holds a line break/, { fromName: 'A\r\nBcc: b' }],
    [/mail\.smtp\.sslTrust holds \*/, { sslTrust: '*' }],
    [
      /mail\.smtp\.sslTrust must be one name/,
      { sslTrust: 'a.example b.example' },
    ],
    [
      /mail\.smtp\.sslCertificateAuthority is no certificate in PEM/,
      { sslCertificateAuthority: 'mail-authority.pem' },
    ],
    [
      /mail\.smtp\.sslCertificateAuthority is set but .*no TLS/,
      {
        sslCertificateAuthority: testCertificateAuthority,
        startTLSEnabled: false,
      },
    ],
    [/mail\.smtp\.ehloName must be/, { ehloName: 'portal' }],
    [
      /startTLSRequired is true but mail\.smtp\.startTLSEnabled is false/,
      { startTLSEnabled: false, startTLSRequired: true },
    ],
    [
      /clear text, because mail\.smtp\.startTLSEnabled is false.*mail\.policy\.allowClearText/,
      { ...credentials, startTLSEnabled: false },
    ],
    [
      /clear text, because mail\.smtp\.startTLSRequired is false/,
      { ...credentials, startTLSEnabled: true, startTLSRequired: false },
    ],
  ])('says %s for %j', async (problem, smtp) => {
    const settings = await settingsOf({ ...base, ...smtp });

    expect(settings).toMatchObject({
      state: 'invalid',
      problems: [expect.stringMatching(problem)],
    });
    expect(JSON.stringify(settings)).not.toContain(credentials.password);
  });

  it('tells every problem at once', async () => {
    expect(
      await settingsOf({ enabled: true, port: 0, authEnabled: true }),
    ).toMatchObject({ problems: { length: 4 } });
  });

  it.each(['192.0.2.7', '::1', 'mail', 'bücher.example'])(
    'takes %s as a host',
    async host => {
      expect(await serverOf({ host })).toMatchObject({ host });
    },
  );

  it('lets credentials cross in clear text only where the policy says so', async () => {
    const policy = { allowClearText: true };

    expect(
      await serverOf({ ...credentials, startTLSEnabled: false }, { policy }),
    ).toMatchObject({ security: 'none', clearTextAllowed: true });
  });

  it('expects the name of sslTrust in the certificate', async () => {
    expect(await serverOf({ sslTrust: 'mx.example' })).toMatchObject({
      host: 'smtp.harbour.example',
      serverName: 'mx.example',
    });
  });

  it('trusts the authority of the certificate that is given', async () => {
    const server = await serverOf({
      sslCertificateAuthority: `${testCertificateAuthority}\n`,
    });
    expect(server.ca).toBe(testCertificateAuthority.trim());
  });

  it('calls itself by a fully qualified name or by an address', async () => {
    const { ehloName } = await serverOf(
      {},
      { appBaseUrl: 'http://localhost:3000' },
    );
    expect(ehloName).toMatch(/^([\w-]+(\.[\w-]+)+|\[127\.0\.0\.1\])$/);
    expect(await serverOf({ ehloName: '[192.0.2.7]' })).toMatchObject({
      ehloName: '[192.0.2.7]',
    });
  });

  describe.each([
    ['with a key', { sealing: { keys: [key] } }],
    ['without a key', { sealing: { keys: [] } }],
  ])('fingerprint %s', (_, sealing) => {
    it('is the same for the same values and another for any other', async () => {
      const fingerprint = await fingerprintOf(credentials, sealing);

      expect(await fingerprintOf(credentials, sealing)).toBe(fingerprint);
      for (const change of [
        { password: 'wrong horse' },
        { host: 'other.example' },
        { from: 'other@harbour.example' },
        { sslTrust: 'mx.example' },
        { sslTrust: '*' },
        { sslCertificateAuthority: testCertificateAuthority },
      ]) {
        expect(
          await fingerprintOf({ ...credentials, ...change }, sealing),
        ).not.toBe(fingerprint);
      }
    });
  });
});
