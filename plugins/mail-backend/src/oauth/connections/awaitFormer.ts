import { Knex } from 'knex';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from './Connection';
import { readConnection } from './readConnection';

const lookEveryMs = 100;

/**
 * Gives whoever had the lease before a moment to store what it got.
 *
 * @remarks
 *
 * A lease that ran out may have been that of a backend which was killed, or of
 * one that has the new tokens and could not store them, because the database
 * was away for both. To ask with the old token at once would lose those, and a
 * provider that rotates would take it for a theft.
 *
 * @param connection - as it was read before the lease was taken
 * @returns whether it has stored something; then the lease is over as well
 */
export async function awaitFormer(
  knex: Knex,
  { connection, forMs }: { connection: Connection; forMs: number },
): Promise<boolean> {
  const { id, version, leaseUntil } = connection;
  // Whoever ends a renewal gives the lease back.
  if (leaseUntil === 0) {
    return false;
  }
  const giveUpAt = performance.now() + forMs;
  while (performance.now() < giveUpAt) {
    await pause(lookEveryMs);
    const now = await readConnection(knex, { id });
    if (now?.version !== version) return true;
  }
  return false;
}
