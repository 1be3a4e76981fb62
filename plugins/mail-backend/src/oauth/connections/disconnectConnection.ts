import { ConnectionFault } from './ConnectionFault';
import { ConnectionParts } from './ConnectionParts';
import { eraseSecrets } from './eraseSecrets';
import { openSecret } from './openSecret';
import { readConnection } from './readConnection';
import { Returns } from './Returns';

/** Ends a connection: here at once, and then at the provider where it takes tokens back. */
export async function disconnectConnection(
  parts: ConnectionParts,
  returns: Returns,
  options: { id: string; by: string },
): Promise<void> {
  const connection = await readConnection(parts.knex, options);
  if (!connection) {
    return;
  }
  const open = (column: Parameters<typeof openSecret>[2]) =>
    openSecret(parts, connection, column).catch(error => {
      // What does not open cannot be handed back; it is erased all the same.
      if (error instanceof ConnectionFault) return undefined;
      throw error;
    });
  const refreshToken = await open('sealed_refresh_token');
  const clientSecret = await open('sealed_client_secret');
  await eraseSecrets(parts.knex, options);
  if (refreshToken !== undefined) {
    const { id, client } = connection;
    const of = `OAuth connection ${id}`;
    returns.end({ client, clientSecret, refreshToken, of });
  }
}
