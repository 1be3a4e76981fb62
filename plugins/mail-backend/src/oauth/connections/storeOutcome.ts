import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from './Connection';
import { ConnectionFault } from './ConnectionFault';
import { ConnectionParts } from './ConnectionParts';
import { unstoredTrouble } from './troubles';

const firstPauseMs = 100;
/** A database that is back is not kept waiting: another backend may be about to use the old token. */
const longestPauseMs = 1_000;

/**
 * Writes what is nowhere else, and goes on trying while the database is away, as during a restart.
 *
 * @param options.write - writes it once; may be repeated
 * @param options.forMs - how long it is tried
 * @returns what the write returned
 * @throws ConnectionFault when the database did not take it in all that time
 */
export async function storeOutcome<T>(
  parts: Pick<ConnectionParts, 'logger' | 'providers'>,
  options: { connection: Connection; forMs: number; write: () => Promise<T> },
): Promise<T> {
  const { connection, forMs, write } = options;
  const giveUpAt = performance.now() + forMs;
  for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
    try {
      return await write();
    } catch (error) {
      if (performance.now() > giveUpAt) {
        tellUnstored(parts, connection, error);
        throw ConnectionFault.of(
          connection,
          unstoredTrouble(),
          parts.providers[connection.client.provider],
        );
      }
      await pause(Math.min(pauseMs, longestPauseMs));
    }
  }
}

/** Not with the error: the database's may repeat what was to be written. */
function tellUnstored(
  { logger }: Pick<ConnectionParts, 'logger'>,
  { id }: Connection,
  error: unknown,
) {
  const { code, name } = error as { code?: string; name?: string };
  logger.error(
    `The outcome of renewing OAuth connection ${id} could not be stored (${
      code ?? name
    })`,
  );
}
