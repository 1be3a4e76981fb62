import { Connection } from './Connection';
import { ConnectionFault } from './ConnectionFault';
import { ConnectionParts } from './ConnectionParts';
import { SealedColumn, sealedPlace } from './Binding';
import { sealedTrouble } from './troubles';

const sealedIn: Record<SealedColumn, keyof Connection & `sealed${string}`> = {
  sealed_client_secret: 'sealedClientSecret',
  sealed_refresh_token: 'sealedRefreshToken',
  sealed_access_token: 'sealedAccessToken',
};

/**
 * Opens a secret of a connection, if it has it.
 *
 * @throws ConnectionFault when it was sealed for another row, client or destination, or its key is gone
 */
export async function openSecret(
  parts: Pick<ConnectionParts, 'sealing' | 'providers'>,
  connection: Connection,
  column: SealedColumn,
): Promise<string | undefined> {
  const sealed = connection[sealedIn[column]];
  if (sealed === undefined) {
    return undefined;
  }
  try {
    const place = sealedPlace(connection, column);
    return (await parts.sealing.open(sealed, place)).toString();
  } catch (error) {
    throw ConnectionFault.of(
      connection,
      sealedTrouble((error as Error).message),
      parts.providers[connection.client.provider],
    );
  }
}
