import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { expiredReason, NextState } from '../outbox';
import { Submission } from '../transport';
import { AttemptOutcome } from './AttemptOutcome';
import { backoffMs } from './backoff';
import { faultsUntilProbing } from './noteTrouble';
import { mayGoElsewhere } from './serverFaults';

/** Faults of the settings: the same for every message, and no message's fault. */
const pausingClasses: FailureClass[] = ['config', 'auth', 'security'];

/** Whether a fault of this class stops all submissions until somebody acts. */
export function pausesDelivery(failureClass: FailureClass): boolean {
  return pausingClasses.includes(failureClass);
}

/** Decides what an outcome means for its message. */
export function nextState(options: {
  outcome: AttemptOutcome;
  /** Attempts that counted before this one. */
  attempts: number;
  /** Epoch milliseconds. */
  expiresAt: number;
  random: () => number;
}): NextState {
  const { outcome } = options;
  switch (outcome.result) {
    case 'submitted':
      return afterSubmission(outcome.submission, {
        ...options,
        hasStandIn: outcome.hasStandIn,
        leftMs: options.expiresAt - outcome.startedAt - outcome.durationMs,
      });
    case 'held':
      return { state: 'held', counts: false, reason: outcome.reason };
    case 'suppressed':
      return { state: 'suppressed', counts: false, reason: outcome.reason };
    case 'expired':
      return { state: 'expired', counts: false, reason: expiredReason };
    case 'erased':
      return {
        state: 'rejected',
        counts: false,
        reason:
          'Its content is no longer stored. Whoever asked for it may ask again.',
      };
    default:
      return { state: 'queued', counts: false, dueInMs: 0 };
  }
}

function afterSubmission(
  submission: Submission,
  context: {
    attempts: number;
    leftMs: number;
    random: () => number;
    hasStandIn?: boolean;
  },
): NextState {
  if (submission.outcome === 'accepted') {
    return { state: 'accepted', counts: true };
  }
  const { failureClass, retry } = submission;
  const reason = submission.advice || submission.reply.text;
  if (pausesDelivery(failureClass)) {
    return { state: 'held', counts: false, reason };
  }
  if (!retry) {
    return { state: 'rejected', counts: true, reason };
  }
  return {
    state: 'deferred',
    // The server asked for less mail, it said nothing about this message.
    counts: failureClass !== 'throttle',
    dueInMs: goesOverAtOnce(submission, context)
      ? 0
      : backoffMs({ failureClass, ...context }),
    reason,
  };
}

/** As often as it takes until the other server takes over; whoever meets more than that has time. */
function goesOverAtOnce(
  failure: Extract<Submission, { outcome: 'failed' }>,
  { attempts, hasStandIn }: { attempts: number; hasStandIn?: boolean },
): boolean {
  return (
    hasStandIn === true &&
    attempts < faultsUntilProbing &&
    mayGoElsewhere(failure)
  );
}
