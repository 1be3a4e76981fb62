import { Connection } from './Connection';
import { ConnectionFault } from './ConnectionFault';
import { ConnectionParts } from './ConnectionParts';
import { openSecret } from './openSecret';
import { pruneConnections } from './pruneConnections';
import { OpenedSecrets } from './requestTokens';
import { Returns } from './Returns';

/**
 * Forgets the connections that no settings refer to, and hands the tokens back that a sign-in gave for nothing.
 *
 * @remarks
 *
 * What somebody pasted stays with whoever gave it out: it may be in use elsewhere.
 */
export async function forgetUnused(
  parts: ConnectionParts,
  returns: Returns,
  options: { referenced: string[] },
): Promise<void> {
  for (const connection of await pruneConnections(parts.knex, options)) {
    const { id, client, isEntered } = connection;
    const { clientSecret, refreshToken } = await openSecrets(parts, connection);
    if (!isEntered && refreshToken !== undefined) {
      const of = `OAuth connection ${id}`;
      returns.unused({ client, clientSecret, refreshToken, of });
    }
  }
}

/** None when they do not open. */
async function openSecrets(
  parts: ConnectionParts,
  connection: Connection,
): Promise<OpenedSecrets> {
  try {
    return {
      clientSecret: await openSecret(parts, connection, 'sealed_client_secret'),
      refreshToken: await openSecret(parts, connection, 'sealed_refresh_token'),
    };
  } catch (error) {
    if (error instanceof ConnectionFault) return {};
    throw error;
  }
}
