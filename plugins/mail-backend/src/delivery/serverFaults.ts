import { Submission } from '../transport';

type Failure = Extract<Submission, { outcome: 'failed' }>;

/** Commands whose refusal is about one message; an earlier one concerns them all. */
const messageCommands = ['RCPT', 'DATA', 'MESSAGE', 'BDAT'];

/** Whether a fault that may pass by itself would meet every other message as well. */
export function concernsAll(failure: Failure): boolean {
  switch (failure.failureClass) {
    case 'network':
    case 'reputation':
      return true;
    case 'transient':
    case 'throttle':
      return failure.limitOf === undefined && !isAboutMessage(failure);
    default:
      return false;
  }
}

/** Whether it was met in the part of the conversation that is about one message. */
export function isAboutMessage({ reply }: Failure): boolean {
  const [verb] = reply.command.toUpperCase().split(' ');
  return messageCommands.includes(verb);
}

/**
 * Whether another server may take the message at once, as this one has nothing of it for sure.
 *
 * @remarks
 *
 * A connection that was cut after the content leaves it open who has it: that
 * message waits as it would for one server alone, and may arrive twice as rarely.
 */
export function mayGoElsewhere(failure: Failure): boolean {
  if (failure.limitOf === 'hours') {
    return true;
  }
  const isAway = ['network', 'transient'].includes(failure.failureClass);
  return isAway && concernsAll(failure) && !isAboutMessage(failure);
}
