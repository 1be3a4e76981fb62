import { mockServices } from '@backstage/backend-test-utils';
import { fallbackOf } from './fallbackOf';
import { configuredFallback } from './fallbackServer';
import { SmtpSettings } from './SmtpSettings';
import { EffectiveSettings, Sender } from './SubmissionServer';

const host = 'backup.harbour.example';
const credentials = { username: 'portal', password: 'right horse' };
const sender: Sender = { address: 'portal@harbour.example' };
const logger = mockServices.logger.mock();

function settingsFrom(from: Sender): EffectiveSettings {
  return {
    state: 'ready',
    fingerprint: 'first',
    sender: from,
    server: {
      ...{ host: 'smtp.harbour.example', port: 587, security: 'starttls' },
      ...{ ehloName: 'portal.harbour.example', maxConnections: 5 },
      connectionTimeoutMs: 1,
      ...{ greetingTimeoutMs: 1, idleTimeoutMs: 1 },
    },
  };
}

async function complete(
  fallback: SmtpSettings | undefined,
  from = sender,
): Promise<EffectiveSettings> {
  const appBaseUrl = 'https://portal.harbour.example';
  const policy = { allowClearText: false };
  const sealing = {
    keys: [{ id: '1', key: Buffer.alloc(32, 1).toString('base64') }],
  };
  const config = { fallback, appBaseUrl, policy, sealing };
  const completed = await configuredFallback(config, { logger })(from);
  const settings = settingsFrom(from);
  return settings.state === 'ready'
    ? { ...settings, fallback: completed }
    : settings;
}

async function fingerprintOf(
  ...args: Parameters<typeof complete>
): Promise<string> {
  const settings = fallbackOf(await complete(...args));
  return 'fingerprint' in settings ? settings.fingerprint : settings.state;
}

describe('configuredFallback', () => {
  it('protects the server as it does the first, and sends as the same sender', async () => {
    const settings = await complete({ host, ...credentials });
    expect(settings).toMatchObject({ fingerprint: 'first' });
    expect(fallbackOf(settings)).toMatchObject({
      ...{ state: 'ready', sender },
      server: { host, port: 587, security: 'starttls', auth: credentials },
    });
  });

  it.each([
    ['there is no section', undefined],
    ['no variable in it is set', {}],
    ['it is switched off', { host, enabled: false }],
  ])('adds nothing when %s', async (_, fallback) => {
    expect(await complete(fallback)).toEqual(settingsFrom(sender));
  });

  it('names every mistake by its own key and leaves the first server alone', async () => {
    const settings = await complete({
      ...{ host, ...credentials, port: 0 },
      startTLSEnabled: false,
    });
    expect(settings).toMatchObject({ state: 'ready', fingerprint: 'first' });
    const fallback = fallbackOf(settings);
    expect(fallback).toMatchObject({
      state: 'invalid',
      problems: [
        expect.stringContaining('mail.fallback.port'),
        expect.stringContaining('mail.fallback.password'),
      ],
    });
    expect(JSON.stringify(fallback)).not.toMatch(/mail\.smtp|right horse/);
  });

  it('is other settings with another password, another sender, and as a first server', async () => {
    const fingerprints = await Promise.all([
      fingerprintOf({ host, ...credentials }),
      fingerprintOf({ host, ...credentials, password: 'other' }),
      fingerprintOf(
        { host, ...credentials },
        { address: 'other@harbour.example' },
      ),
    ]);
    expect(new Set(fingerprints).size).toBe(3);
    expect(await fingerprintOf({ host, ...credentials })).toBe(fingerprints[0]);
  });
});
