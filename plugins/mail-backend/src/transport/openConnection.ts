import { SubmissionServer } from '../settings';
import { Connection, Reach } from './Connection';
import { signIn } from './signIn';
import { tokenFor } from './tokenFor';

/**
 * Opens a conversation up to the point where it takes messages: signed in, if the server is used so.
 *
 * @remarks
 *
 * Where a token is needed, nobody speaks to the server before there is one.
 *
 * @throws ConversationFault, TokenFault
 */
export async function openConnection(
  server: SubmissionServer,
  reach: Reach,
): Promise<Connection> {
  const { signal } = reach;
  const token = await tokenFor(server.auth, { signal });
  const reopen = () => Connection.reach(server, reach);
  const connection = await reopen();
  try {
    return await signIn(connection, { server, token, reopen, signal });
  } catch (error) {
    connection.close();
    throw error;
  }
}
