import { Knex } from 'knex';

/**
 * Reads the clock that all replicas share, in epoch milliseconds.
 *
 * @remarks
 *
 * On PostgreSQL not `now()`, which stands still within a transaction: a
 * transaction that waited for a lock would then judge leases by the time
 * before the wait.
 */
export async function readDatabaseTime(knex: Knex): Promise<number> {
  const milliseconds =
    knex.client.config.client === 'pg'
      ? 'extract(epoch from clock_timestamp()) * 1000'
      : `(julianday('now') - 2440587.5) * 86400000`;
  const [row] = await knex.select<{ time: number | string }[]>(
    knex.raw(`cast(${milliseconds} as bigint) as time`),
  );
  return Number(row.time);
}
