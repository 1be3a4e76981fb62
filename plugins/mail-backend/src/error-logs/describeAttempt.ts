import {
  ErrorSeverity,
  FailureClass,
} from '@mailroom/backstage-plugin-mail-common';
import { describeFault, FailedAttempt, pausesDelivery } from '../delivery';
import { PortalError } from './PortalError';

/** Says in words what failed: in the title what it is, in the detail which message it was. */
export function describeAttempt(attempt: FailedAttempt): PortalError {
  const { failureClass, reply = '', advice, server } = attempt;
  const fault = describeFault(failureClass);
  const [firstLine] = reply.split('\n');
  return {
    source: 'delivery',
    severity: severityOf(attempt),
    subject: isAboutServer(failureClass) ? server : undefined,
    title: [
      pausesDelivery(failureClass) && `No mail goes over ${server}`,
      fault,
      withoutAddresses(firstLine.trim()),
    ]
      .filter(Boolean)
      .join(': '),
    detail: [
      `A message (${attempt.kind}) to ${attempt.address} through ${server} is ${attempt.outcome}.`,
      reply && `The server said: ${wordsOf(attempt, reply)}`,
      advice,
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

/** What stops everything, what is lost, and what is tried again by itself. */
function severityOf({ failureClass, outcome }: FailedAttempt): ErrorSeverity {
  if (pausesDelivery(failureClass)) return 'critical';
  return outcome === 'deferred' ? 'warning' : 'error';
}

/** A message that is refused for its own sake does not go out because another one did. */
export function isAboutServer(failureClass: FailureClass): boolean {
  return failureClass !== 'recipient' && failureClass !== 'content';
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
