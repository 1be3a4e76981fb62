import { AttemptOutcome } from './AttemptOutcome';

/** That a server asked for less. */
export interface Throttle {
  /** `host:port`. */
  server: string;
  /** When the attempt began that it asked at; epoch milliseconds of the database clock. */
  startedAt: number;
  /** How many messages a minute the settings allow; as many as go when absent. */
  limitPerMinute?: number;
}

/** Finds out whether a server asked for less within a short time; the last one counts. */
export function throttleIn(outcomes: AttemptOutcome[]): Throttle | undefined {
  return outcomes.map(throttleOf).reduce(laterOf, undefined);
}

function throttleOf(outcome: AttemptOutcome): Throttle | undefined {
  if (outcome.result !== 'submitted') {
    return undefined;
  }
  const { submission, startedAt, limitPerMinute } = outcome;
  const { server, command } = submission.reply;
  const isThrottle =
    submission.outcome === 'failed' &&
    submission.failureClass === 'throttle' &&
    submission.limitOf === undefined &&
    // Where the tokens come from has limits of its own.
    command !== 'TOKEN';
  return isThrottle ? { server, startedAt, limitPerMinute } : undefined;
}

function laterOf(
  one: Throttle | undefined,
  other: Throttle | undefined,
): Throttle | undefined {
  return one && other && one.startedAt > other.startedAt ? one : other ?? one;
}
