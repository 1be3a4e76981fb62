import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { Submission } from '../transport';
import { AttemptOutcome } from './AttemptOutcome';
import { backoffMs } from './backoff';
import { nextState } from './nextState';
import { verdictOn } from './verdict';

const second = 1000;
const minute = 60 * second;
const reply = {
  server: 'smtp.example.com:587',
  command: 'RCPT TO',
  text: 'No',
};

function failed(
  failureClass: FailureClass,
  { retry = true, command = 'RCPT TO' } = {},
): AttemptOutcome {
  return submitted({
    outcome: 'failed',
    failureClass,
    retry,
    reply: { ...reply, command },
    advice: 'Do this.',
  });
}

function submitted(submission: Submission): AttemptOutcome {
  return { result: 'submitted', submission, startedAt: 0, durationMs: 1 };
}

const accepted = submitted({ outcome: 'accepted', reply });

describe('nextState', () => {
  const next = (outcome: AttemptOutcome, attempts = 0) =>
    nextState({ outcome, attempts, random: () => 0.5 });

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
      backoffMs({ failureClass: 'network', attempts: 1, random: () => random });
    expect([0, 0.5, 1].map(delay)).toEqual([96, 120, 144].map(s => s * second));
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
