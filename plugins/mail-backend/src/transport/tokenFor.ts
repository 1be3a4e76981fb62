import { SubmissionServer } from '../settings';
import { ConversationFault } from './ConversationFault';
import { within } from './within';

/** Whoever waits for a token holds up mail, whatever the provider does; renewing takes seconds. */
const TOKEN_TIMEOUT_MS = 60_000;

/**
 * Gets the token to sign in with.
 *
 * @param options.rejected - the one that the server refused; another one is got
 * @returns undefined where nobody signs in with one
 * @throws TokenFault, ConversationFault
 */
export async function tokenFor(
  auth: SubmissionServer['auth'],
  options: { rejected?: string; signal?: AbortSignal },
): Promise<string | undefined> {
  const { rejected, signal } = options;
  if (!auth || 'password' in auth) {
    return undefined;
  }
  try {
    signal?.throwIfAborted();
    return await within(auth.tokens.get(rejected ? { rejected } : undefined), {
      timeoutMs: TOKEN_TIMEOUT_MS,
      signal,
      onTimeout: () => noToken('TOKEN_LATE', 'The token did not come in time'),
    });
  } catch (error) {
    throw signal?.aborted
      ? noToken('CALLED_OFF', 'It was called off before there was a token')
      : error;
  }
}

function noToken(cause: string, message: string): ConversationFault {
  return new ConversationFault({ command: 'TOKEN', cause, message });
}
