import { AttemptOutcome } from './AttemptOutcome';
import { Fault } from './health';
import { pausesDelivery } from './nextState';
import { concernsAll, isAboutMessage } from './serverFaults';

/** What an attempt says about the server, beyond its own message. */
export type Verdict =
  /** It took a message. */
  | { says: 'works' }
  /** It refused a message for the message's sake: connection, sign-in and sender are right. */
  | { says: 'answers' }
  | { says: 'troubled'; fault: Fault }
  /** What it takes within hours is used up. */
  | { says: 'spent'; fault: Fault }
  | { says: 'stop'; fault: Fault }
  | { says: 'nothing' };

/**
 * Judges the server by a group of attempts.
 *
 * @remarks
 *
 * A fault of the settings outweighs everything, then that a limit is used up,
 * which the next message would hear as well, then that it listened: where one
 * message came through, the way is free.
 */
export function verdictOn(outcomes: AttemptOutcome[]): Verdict {
  const verdicts = outcomes.map(verdictOnOne);
  const decisive = (['stop', 'spent', 'works', 'answers', 'troubled'] as const)
    .map(says => verdicts.find(verdict => verdict.says === says))
    .find(verdict => verdict !== undefined);
  return decisive ?? { says: 'nothing' };
}

function verdictOnOne(outcome: AttemptOutcome): Verdict {
  if (outcome.result !== 'submitted') {
    return { says: 'nothing' };
  }
  const { submission } = outcome;
  if (submission.outcome === 'accepted') {
    return { says: 'works' };
  }
  const fault: Fault = {
    failureClass: submission.failureClass,
    reply: submission.reply.text,
    advice: submission.advice || undefined,
  };
  if (pausesDelivery(submission.failureClass)) {
    return { says: 'stop', fault };
  }
  if (submission.limitOf === 'hours') {
    return { says: 'spent', fault };
  }
  if (concernsAll(submission)) {
    return { says: 'troubled', fault };
  }
  return { says: isAboutMessage(submission) ? 'answers' : 'nothing' };
}
