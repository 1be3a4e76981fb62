import { ConnectionFault } from './ConnectionFault';
import { ConnectionParts } from './ConnectionParts';
import { eraseSecrets } from './eraseSecrets';
import { openSecret } from './openSecret';
import { readConnection } from './readConnection';
import { revokeToken } from './revokeToken';

const timeoutMs = 5_000;

/** Ends a connection: here first, then at the provider where it takes tokens back. */
export async function disconnectConnection(
  parts: ConnectionParts,
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
  const token = await open('sealed_refresh_token');
  const clientSecret = await open('sealed_client_secret');
  await eraseSecrets(parts.knex, options);
  if (token !== undefined) {
    await revokeToken(parts, { connection, token, clientSecret, timeoutMs });
  }
}
