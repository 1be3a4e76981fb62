import { EffectiveSettings } from '../settings';
import { readStatus } from './readStatus';

type ReadySettings = Extract<EffectiveSettings, { state: 'ready' }>;

const ready: ReadySettings = {
  state: 'ready',
  server: {
    host: 'smtp.example.com',
    port: 587,
    security: 'starttls',
    ehloName: 'portal.example.com',
    maxConnections: 1,
    connectionTimeoutMs: 1,
    greetingTimeoutMs: 1,
    idleTimeoutMs: 1,
  },
  sender: { address: 'portal@example.com' },
  fingerprint: 'f1',
};
const health = { flow: 'open', settingsKey: 'f1', readAt: 9000 } as const;
const fault = { failureClass: 'auth', reply: '535 No', advice: 'Do.' } as const;

describe('readStatus', () => {
  it('knows why nothing can be sent with the settings', () => {
    const worked = { ...health, workingSince: 1 };
    expect(
      readStatus({ settings: { state: 'not-configured' }, health: worked }),
    ).toEqual({ status: 'not-configured' });
    expect(readStatus({ settings: { state: 'off' }, health: worked })).toEqual({
      status: 'off',
    });
    expect(
      readStatus({
        settings: {
          state: 'invalid',
          problems: ['No port.', 'No host.'],
          fingerprint: 'f1',
        },
        health: worked,
      }),
    ).toMatchObject({
      status: 'paused',
      cause: { failureClass: 'config', advice: 'No port. No host.' },
    });
  });

  it('calls mail degraded and not paused while the fall-back server does the work', () => {
    const server = { ...ready.server, host: 'backup.example.com' };
    const paused = { ...health, pausedAt: 3000, failingSince: 2000, fault };
    const standIn = { state: 'in-use', since: 3000, server, health } as const;
    const read = (changes: object) =>
      readStatus({
        ...{ settings: ready, health: paused },
        standIn: { ...standIn, ...changes },
      });
    expect(read({})).toMatchObject({
      ...{ status: 'degraded', since: '1970-01-01T00:00:03.000Z' },
      cause: { failureClass: 'auth' },
      fallback: { state: 'in-use', server: 'backup.example.com:587' },
    });
    expect(read({ state: 'failing', fault })).toMatchObject({
      status: 'paused',
      fallback: {
        state: 'failing',
        cause: { failureClass: 'auth', reply: '535 No' },
      },
    });
  });

  it('tells what was observed with these settings, the worst first', () => {
    expect(readStatus({ settings: ready, health })).toEqual({
      status: 'untested',
    });
    expect(
      readStatus({
        settings: ready,
        health: { ...health, workingSince: 1000 },
      }),
    ).toEqual({ status: 'working', since: '1970-01-01T00:00:01.000Z' });
    const failing = { ...health, failingSince: 2000, fault };
    expect(readStatus({ settings: ready, health: failing })).toEqual({
      status: 'degraded',
      since: '1970-01-01T00:00:02.000Z',
      cause: {
        failureClass: 'auth',
        summary: 'The mail server does not accept our sign-in.',
        reply: '535 No',
        advice: 'Do.',
      },
    });
    expect(
      readStatus({ settings: ready, health: { ...failing, pausedAt: 3000 } }),
    ).toMatchObject({ status: 'paused', since: '1970-01-01T00:00:03.000Z' });
  });

  it('takes a passed test for a proof, and a fault after it for more', () => {
    const testedAt = '2026-11-20T13:00:00.000Z';
    const test = { outcome: 'passed' as const, testedAt };
    const working = { status: 'working', since: testedAt };
    expect(readStatus({ settings: ready, health, test })).toEqual(working);
    expect(
      readStatus({
        settings: ready,
        health: { ...health, settingsKey: 'before' },
        test,
      }),
    ).toEqual(working);
    for (const outcome of ['failed', 'inconclusive'] as const) {
      expect(
        readStatus({ settings: ready, health, test: { ...test, outcome } }),
      ).toEqual({ status: 'untested' });
    }
    expect(
      readStatus({
        settings: ready,
        health: { ...health, failingSince: 6000, fault },
        test,
      }),
    ).toMatchObject({ status: 'degraded' });
  });

  it('takes an arrived mail for the best proof, until there is a fault', () => {
    const test = {
      outcome: 'passed' as const,
      testedAt: '2026-11-20T13:00:00.000Z',
      arrivedAt: '2026-11-20T13:00:09.000Z',
    };
    const confirmed = { status: 'confirmed', since: test.arrivedAt };
    const healths = [
      health,
      { ...health, workingSince: 1000 },
      { ...health, settingsKey: 'before', pausedAt: 1, fault },
    ];
    for (const each of healths) {
      expect(readStatus({ settings: ready, health: each, test })).toEqual(
        confirmed,
      );
    }
    const failing = { ...health, failingSince: 6000, fault };
    expect(
      readStatus({ settings: ready, health: failing, test }),
    ).toMatchObject({ status: 'degraded' });
    const paused = { ...failing, pausedAt: 7000 };
    expect(readStatus({ settings: ready, health: paused, test })).toMatchObject(
      { status: 'paused' },
    );
    expect(
      readStatus({ settings: { state: 'off' }, health: paused, test }),
    ).toEqual({ status: 'off' });
  });

  it('forgets what was observed with other settings', () => {
    expect(
      readStatus({
        settings: { ...ready, fingerprint: 'f2' },
        health: { ...health, pausedAt: 1, fault },
      }),
    ).toEqual({ status: 'untested' });
  });
});
