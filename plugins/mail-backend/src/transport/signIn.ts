import { SubmissionServer } from '../settings';
import type { Connection } from './Connection';
import { ConversationFault } from './ConversationFault';
import { failure } from './failure';
import { tokenFor } from './tokenFor';

/** What signing in needs besides the conversation. */
export interface SigningIn {
  server: SubmissionServer;
  /** Got before the conversation began; undefined where nobody signs in with one. */
  token: string | undefined;
  /** Begins the conversation anew. */
  reopen: () => Promise<Connection>;
  signal?: AbortSignal;
}

/** How servers refuse a token that they do not know any more: 501 is what some call one that is not well-formed. */
const REPLIES_TO_STALE_TOKENS = [535, 501];

/**
 * Signs in, if the server is used so; a token that is refused is renewed, once.
 *
 * @returns the conversation that is signed in: the given one, or a new one in
 * place of one that the server has ended
 * @throws ConversationFault, TokenFault; the given conversation still has to be ended then
 */
export async function signIn(
  connection: Connection,
  options: SigningIn,
): Promise<Connection> {
  const { server, token, signal } = options;
  try {
    await connection.signIn(token);
    return connection;
  } catch (refusal) {
    if (!token || !renewalMayHelp(refusal, server)) throw refusal;
    const renewed = await tokenFor(server.auth, { rejected: token, signal });
    if (renewed === token) throw refusal;
    return signInAgain(connection, { ...options, token: renewed });
  }
}

/** What is known to be wrong with the settings of mailbox or tenant, no other token mends. */
function renewalMayHelp(fault: unknown, server: SubmissionServer): boolean {
  if (!(fault instanceof ConversationFault)) {
    return false;
  }
  const { reply, failureClass } = failure(fault, server);
  return (
    reply.command === 'AUTH' &&
    REPLIES_TO_STALE_TOKENS.includes(reply.replyCode ?? 0) &&
    failureClass === 'auth'
  );
}

/** Some servers end the conversation with the refusal, and some only at the next command. */
async function signInAgain(
  connection: Connection,
  { token, reopen }: SigningIn,
): Promise<Connection> {
  if (connection.alive) {
    try {
      await connection.signIn(token);
      return connection;
    } catch (fault) {
      if (!endedWithoutAWord(fault)) throw fault;
    }
  }
  connection.close();
  const fresh = await reopen();
  try {
    await fresh.signIn(token);
    return fresh;
  } catch (fault) {
    fresh.close();
    throw fault;
  }
}

function endedWithoutAWord(fault: unknown): boolean {
  return (
    fault instanceof ConversationFault &&
    fault.facts.connectionLost === true &&
    fault.facts.response === undefined
  );
}
