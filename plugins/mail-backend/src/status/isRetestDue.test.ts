import { EffectiveSettings } from '../settings';
import { isRetestDue, RetestFacts } from './isRetestDue';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const now = 100 * dayMs;

const ready: EffectiveSettings = {
  state: 'ready',
  server: {
    ...{ host: 'smtp.example.com', port: 587, security: 'starttls' },
    ...{ ehloName: 'portal.example.com', maxConnections: 1 },
    ...{ connectionTimeoutMs: 1, greetingTimeoutMs: 1, idleTimeoutMs: 1 },
  },
  sender: { address: 'portal@example.com' },
  fingerprint: 'f1',
};
const health = { flow: 'open', settingsKey: 'f1', readAt: now } as const;
const working = { ...health, workingSince: now - 30 * dayMs };
const failing = { ...health, failingSince: now - 5 * minuteMs };
const away = { ...failing, fault: { failureClass: 'network' } } as const;
const refused = { ...failing, fault: { failureClass: 'auth' } } as const;

/** Mail worked, and for two days nobody has tried. */
const quiet: RetestFacts = {
  role: 'first',
  ...{ settings: ready, health: working, waiting: 0, acceptedToday: false },
  history: { lastAt: now - 2 * dayMs, retested: false },
};

const ago = (ms: number) => ({ lastAt: now - ms, retested: true });

describe('isRetestDue', () => {
  it.each<[string, Partial<RetestFacts>]>([
    ['nobody has tried for a day', {}],
    ['messages wait that nobody sends', { waiting: 3 }],
    ['it was tried a day ago', { history: ago(dayMs) }],
    [
      'nothing but a test has worked, and that was long ago',
      {
        health,
        test: { outcome: 'passed', testedAt: '2026-11-01T00:00:00.000Z' },
      },
    ],
    [
      'the server was away some minutes ago',
      { health: away, history: ago(4 * minuteMs) },
    ],
    [
      'the server was away, though it took a message before',
      { health: away, history: ago(4 * minuteMs), acceptedToday: true },
    ],
    [
      'the server refused our sign-in a day ago',
      { health: refused, history: ago(dayMs) },
    ],
  ])('tests when %s', (_case, facts) => {
    expect(isRetestDue({ ...quiet, ...facts })).toBe(true);
  });

  it.each<[string, Partial<RetestFacts>]>([
    ['mail is off', { settings: { state: 'off' } }],
    ['there is no server', { settings: { state: 'not-configured' } }],
    [
      'the settings are not valid',
      { settings: { state: 'invalid', problems: [], fingerprint: 'f1' } },
    ],
    ['delivery is paused', { health: { ...working, pausedAt: 1 } }],
    [
      'one message tries whether a pause may end',
      { health: { ...refused, flow: 'probing', pausedAt: 1 } },
    ],
    [
      'nothing is known of these settings yet',
      { health: { ...working, settingsKey: 'before' } },
    ],
    [
      'the settings have never worked',
      { health, history: { retested: false } },
    ],
    [
      'they have only failed',
      {
        health,
        test: { outcome: 'failed', testedAt: '2026-11-01T00:00:00.000Z' },
      },
    ],
    [
      'they were only put off',
      {
        health,
        test: { outcome: 'inconclusive', testedAt: '2026-11-01T00:00:00.000Z' },
      },
    ],
    ['the server took a message today', { acceptedToday: true }],
    ['it was tried today', { history: ago(dayMs - 1) }],
    [
      'the server was away just now',
      { health: away, history: ago(4 * minuteMs - 1) },
    ],
    [
      'messages find out by themselves whether it is back',
      { health: away, history: ago(5 * minuteMs), waiting: 1 },
    ],
    [
      'the server refused our sign-in today',
      { health: refused, history: ago(dayMs - 1) },
    ],
  ])('leaves the server alone when %s', (_case, facts) => {
    expect(isRetestDue({ ...quiet, ...facts })).toBe(false);
  });
});
