import { SubmissionServer } from '../settings';
import { classifyFailure } from './classifyFailure';
import { ConversationFault } from './ConversationFault';
import { isSmtpReply, serverReply, withheld } from './serverReply';
import { FailedSubmission } from './Transport';

/**
 * Turns what was thrown in a conversation into what became of it.
 *
 * @throws whatever is no fault of the conversation
 */
export function failure(
  error: unknown,
  server: SubmissionServer,
): FailedSubmission {
  if (!(error instanceof ConversationFault)) throw error;
  const { response } = error.facts;
  const reply = serverReply(error.facts, server);
  const isForeign = response !== undefined && !isSmtpReply(response);
  return {
    outcome: 'failed',
    reply: isForeign ? withheld(reply) : reply,
    ...classifyFailure(reply, error.facts),
  };
}
