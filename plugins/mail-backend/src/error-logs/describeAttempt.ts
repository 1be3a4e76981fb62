import { describeFault, FailedAttempt, pausesDelivery } from '../delivery';
import { PortalError } from './PortalError';

/** Says in words what failed: in the title what it is, in the detail which message it was. */
export function describeAttempt(attempt: FailedAttempt): PortalError {
  const { failureClass, reply = '', advice } = attempt;
  const fault = describeFault(failureClass);
  const [firstLine] = reply.split('\n');
  return {
    source: 'delivery',
    title: [
      pausesDelivery(failureClass) && 'Mail delivery is paused',
      fault,
      withoutAddresses(firstLine.trim()),
    ]
      .filter(Boolean)
      .join(': '),
    detail: [
      `A message (${attempt.kind}) to ${attempt.address} through ${attempt.server} is ${attempt.outcome}.`,
      reply && `The server said: ${wordsOf(attempt, reply)}`,
      advice,
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

/** A title stands for many errors; whom each one was about, its detail says. */
function withoutAddresses(line: string): string {
  return line.replace(/[^\s<>"',;:()[\]]+@[^\s<>"',;:()[\]]+/g, '…');
}

function wordsOf(attempt: FailedAttempt, reply: string): string {
  return [attempt.replyCode, attempt.enhancedCode, reply]
    .filter(part => part !== undefined)
    .filter((part, index) => index === 2 || !reply.includes(String(part)))
    .join(' ');
}
