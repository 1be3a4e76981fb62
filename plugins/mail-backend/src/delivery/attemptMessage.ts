import { ClaimedMessage, StoredContent } from '../outbox';
import { completeMessage, Submission } from '../transport';
import { AttemptOutcome } from './AttemptOutcome';
import { Lease } from './Lease';
import { pausesDelivery } from './nextState';
import { printableSubmission } from './printableSubmission';
import { reversePathOf } from './reversePathOf';
import { SubmissionLine } from './SubmissionLine';

/** All that an attempt needs; nothing is read from the database meanwhile. */
export interface Attempt {
  message: ClaimedMessage;
  content: StoredContent;
  lease: Lease;
  line: SubmissionLine;
  /** Epoch milliseconds of the database clock. */
  now: () => number;
}

/** Tries one message: return it? suppress it? hold it? expire it? submit it. */
export async function attemptMessage(
  attempt: Attempt,
): Promise<AttemptOutcome> {
  return (
    returned(attempt) ??
    suppressed(attempt) ??
    held(attempt) ??
    expired(attempt) ??
    (await submitted(attempt))
  );
}

function returned({ lease }: Attempt): AttemptOutcome | undefined {
  return lease.allowsAttempt ? undefined : { result: 'returned' };
}

function suppressed({ message }: Attempt): AttemptOutcome | undefined {
  const { suppressedBecause } = message;
  return suppressedBecause === undefined
    ? undefined
    : { result: 'suppressed', reason: suppressedBecause };
}

function held({ line, content }: Attempt): AttemptOutcome | undefined {
  if (line.stoppedBecause !== undefined) {
    return { result: 'held', reason: line.stoppedBecause };
  }
  return content.status === 'locked'
    ? { result: 'held', reason: content.reason }
    : undefined;
}

function expired({ message, now }: Attempt): AttemptOutcome | undefined {
  return now() >= message.expiresAt ? { result: 'expired' } : undefined;
}

async function submitted(attempt: Attempt): Promise<AttemptOutcome> {
  const { content, line, message, now } = attempt;
  if (content.status !== 'readable') {
    return { result: 'erased' };
  }
  const startedAt = now();
  const submission = line.recurringFaults.judge(
    printableSubmission(await submit(attempt, content.bytes)),
    { recipient: message.address, at: now() },
  );
  stopIfNeeded(line, submission);
  return {
    result: 'submitted',
    submission,
    startedAt: Math.round(startedAt),
    durationMs: Math.round(now() - startedAt),
    limitPerMinute: line.settings.server.limits?.messagesPerMinute,
    hasStandIn: line.hasStandIn,
  };
}

function submit(
  { message, line }: Attempt,
  content: Buffer,
): Promise<Submission> {
  const { sender, server } = line.settings;
  return line.transport.submit(
    {
      reversePath: reversePathOf({ message, sender, host: server.host }),
      recipient: message.address,
      envelopeId: message.id,
    },
    completeMessage({
      content,
      from: sender,
      to: { address: message.address, name: message.displayName },
      messageId: message.messageId,
      unsubscribeUrl: message.unsubscribeUrl,
    }),
  );
}

/** At once and not when it is written down: the next message is a moment away. */
function stopIfNeeded(line: SubmissionLine, submission: Submission) {
  if (
    submission.outcome === 'failed' &&
    pausesDelivery(submission.failureClass)
  ) {
    line.stoppedBecause = submission.advice || submission.reply.text;
  }
}
