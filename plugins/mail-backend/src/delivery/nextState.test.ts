import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { FailedSubmission, Submission } from '../transport';
import { AttemptOutcome } from './AttemptOutcome';
import { backoffMs } from './backoff';
import { nextState } from './nextState';
import { verdictOn } from './verdict';

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const reply = {
  server: 'smtp.example.com:587',
  command: 'RCPT TO',
  text: 'No',
};

function failed(
  failureClass: FailureClass,
  more: Partial<FailedSubmission> & { command?: string } = {},
): AttemptOutcome {
  const { command = 'RCPT TO', ...changes } = more;
  return submitted({
    outcome: 'failed',
    failureClass,
    retry: true,
    reply: { ...reply, command },
    advice: 'Do this.',
    ...changes,
  });
}

function submitted(submission: Submission): AttemptOutcome {
  return { result: 'submitted', submission, startedAt: 0, durationMs: 1 };
}

const accepted = submitted({ outcome: 'accepted', reply });

/** While another server stands by. */
function stoodInFor(outcome: AttemptOutcome): AttemptOutcome {
  return outcome.result === 'submitted'
    ? { ...outcome, hasStandIn: true }
    : outcome;
}

describe('nextState', () => {
  const next = (outcome: AttemptOutcome, attempts = 0) =>
    nextState({ outcome, attempts, expiresAt: 3 * day, random: () => 0.5 });

  it.each<[string, AttemptOutcome, number]>([
    ['there was no connection', failed('network', { command: 'CONNECT' }), 0],
    ['the server is closing', failed('transient', { command: 'EHLO' }), 0],
    ['a day is used up', failed('throttle', { limitOf: 'hours' }), 0],
    ['the content was cut off', failed('network', { command: 'DATA' }), 30],
    ['the recipient is put off', failed('transient'), 360],
    ['it asks for less', failed('throttle', { command: 'MAIL' }), 300],
  ])(
    'lets another server take over at once only what this one has not, for sure: %s',
    (_, outcome, dueInSeconds) => {
      const dueInMs = dueInSeconds * second;
      expect(next(stoodInFor(outcome))).toMatchObject({ dueInMs });
      expect(next(outcome)).not.toMatchObject({ dueInMs: 0 });
    },
  );

  it('does not go to and fro for ever', () => {
    const away = stoodInFor(failed('network', { command: 'CONNECT' }));
    expect(next(away, 2)).toMatchObject({ dueInMs: 0 });
    expect(next(away, 3)).toMatchObject({ dueInMs: 15 * minute });
  });

  it.each<[string, AttemptOutcome, object]>([
    ['accepted', accepted, { state: 'accepted', counts: true }],
    [
      'a server that is away',
      failed('network'),
      { state: 'deferred', counts: true, dueInMs: 30 * second },
    ],
    [
      'a passing refusal',
      failed('transient'),
      { state: 'deferred', counts: true, dueInMs: 6 * minute },
    ],
    [
      'a limit',
      failed('throttle'),
      { state: 'deferred', counts: false, dueInMs: 5 * minute },
    ],
    [
      'a full mailbox',
      failed('recipient'),
      { state: 'deferred', counts: true, dueInMs: 6 * minute },
    ],
    [
      'an unknown recipient',
      failed('recipient', { retry: false }),
      { state: 'rejected', counts: true, reason: 'Do this.' },
    ],
    [
      'content that is not wanted',
      failed('content', { retry: false }),
      { state: 'rejected', counts: true },
    ],
    [
      'wrong settings',
      failed('config', { retry: false }),
      { state: 'held', counts: false, reason: 'Do this.' },
    ],
    ['a wrong password', failed('auth'), { state: 'held', counts: false }],
    ['no TLS', failed('security'), { state: 'held', counts: false }],
    [
      'a pause',
      { result: 'held', reason: 'Paused' },
      { state: 'held', counts: false, reason: 'Paused' },
    ],
    ['no time left', { result: 'expired' }, { state: 'expired' }],
    ['no content left', { result: 'erased' }, { state: 'rejected' }],
    [
      'a lease that ends',
      { result: 'returned' },
      { state: 'queued', counts: false, dueInMs: 0 },
    ],
  ])('knows what follows from %s', (_, outcome, expected) => {
    expect(next(outcome)).toMatchObject(expected);
  });

  it('waits longer from attempt to attempt, hourly in the end', () => {
    const delays = [0, 1, 2, 3, 4, 5, 50].map(
      attempts => next(failed('network'), attempts).dueInMs,
    );
    expect(delays).toEqual(
      [0.5, 2, 5, 15, 60, 60, 60].map(minutes => minutes * minute),
    );
  });
});

describe('backoffMs', () => {
  it('spreads by up to a fifth', () => {
    const delay = (random: number) =>
      backoffMs({
        ...{ failureClass: 'network', attempts: 1, leftMs: day },
        random: () => random,
      });
    expect([0, 0.5, 1].map(delay)).toEqual([96, 120, 144].map(s => s * second));
  });

  it.each<[FailureClass, number, number]>([
    ['network', 0.5, 60],
    ['transient', 6, 60],
    ['recipient', 6, 60],
    ['throttle', 5, 5],
    ['reputation', 60, 60],
  ])('of %s goes from %d minutes to %d', (failureClass, first, last) => {
    const delays = [0, 1, 2, 3, 4, 5, 99].map(
      attempts =>
        backoffMs({ failureClass, attempts, leftMs: day, random: () => 0.5 }) /
        minute,
    );
    expect(delays[0]).toBe(first);
    expect(delays[6]).toBe(last);
    expect([...delays].sort((one, other) => one - other)).toEqual(delays);
  });

  it('leaves what has not long to live more attempts than one', () => {
    const delay = (leftMs: number) =>
      backoffMs({
        ...{ failureClass: 'network', attempts: 9, leftMs },
        random: () => 0.5,
      });
    expect([30, 9, 1, 0].map(left => delay(left * minute) / minute)).toEqual([
      10, 3, 1, 1,
    ]);
  });
});

describe('verdictOn', () => {
  it.each<[string, AttemptOutcome[], string]>([
    ['nothing tried', [{ result: 'expired' }], 'nothing'],
    ['a message taken', [accepted], 'works'],
    ['an unknown recipient', [failed('recipient')], 'answers'],
    ['greylisting', [failed('transient')], 'answers'],
    ['a limit', [failed('throttle')], 'answers'],
    [
      'a limit of one connection',
      [failed('throttle', { command: 'MAIL FROM', limitOf: 'connection' })],
      'nothing',
    ],
    [
      'a day that is used up, whatever was taken before',
      [accepted, failed('throttle', { limitOf: 'hours' })],
      'spent',
    ],
    [
      'a server that turns everybody away',
      [failed('transient', { command: 'CONN' })],
      'troubled',
    ],
    ['a server that is away', [failed('network')], 'troubled'],
    ['distrust', [failed('reputation')], 'troubled'],
    ['a success among failures', [failed('network'), accepted], 'works'],
    ['a wrong password among successes', [accepted, failed('auth')], 'stop'],
    ['wrong settings', [failed('config')], 'stop'],
    ['too little protection', [failed('security')], 'stop'],
  ])('judges %s', (_, outcomes, says) => {
    expect(verdictOn(outcomes).says).toBe(says);
  });
});
