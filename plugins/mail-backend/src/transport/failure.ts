import { SubmissionServer, TokenFault } from '../settings';
import { classifyFailure } from './classifyFailure';
import { ConversationFault } from './ConversationFault';
import { SignInMethod } from './replyCatalogue';
import { isSmtpReply, printable, serverReply, withheld } from './serverReply';
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
  if (error instanceof TokenFault) return tokenFailure(error, server);
  if (!(error instanceof ConversationFault)) throw error;
  const { response } = error.facts;
  const reply = serverReply(error.facts, server);
  const isForeign = response !== undefined && !isSmtpReply(response);
  return {
    outcome: 'failed',
    reply: isForeign ? withheld(reply) : reply,
    ...classifyFailure(reply, { ...error.facts, signIn: signInOf(server) }),
  };
}

/** Nothing was said to the mail server; what stood in the way, the token's side has judged already. */
function tokenFailure(
  { facts }: TokenFault,
  { auth }: SubmissionServer,
): FailedSubmission {
  const { failureClass, advice, field, server, message } = facts;
  return {
    outcome: 'failed',
    failureClass,
    retry: failureClass !== 'auth' && failureClass !== 'config',
    reply: { server, command: 'TOKEN', text: printable(message, auth) },
    advice,
    ...(field && { field }),
  };
}

function signInOf({ auth }: SubmissionServer): SignInMethod | undefined {
  return auth && ('password' in auth ? 'password' : 'token');
}
