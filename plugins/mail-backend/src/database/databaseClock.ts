import { Knex } from 'knex';

/**
 * The database's own time in epoch milliseconds, as an SQL expression.
 *
 * @remarks
 *
 * Leases are compared by several backends whose clocks differ; the database
 * has one clock. PostgreSQL's `now()` stands still within a transaction, hence
 * `clock_timestamp()`.
 */
export function databaseClock(knex: Knex): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('(extract(epoch from clock_timestamp()) * 1000)::bigint')
    : knex.raw("cast(unixepoch('subsec') * 1000 as integer)");
}

/** Reads the database's own time, in epoch milliseconds. */
export async function readDatabaseClock(knex: Knex): Promise<number> {
  const [row] = await knex.select({ now: databaseClock(knex) });
  return Number(row.now);
}

const dayMs = 24 * 60 * 60 * 1000;

/** Midnight in UTC at the beginning of the database's present day, in epoch milliseconds, as an SQL expression. */
export function startOfDay(knex: Knex): Knex.Raw {
  return knex.raw(`(? / ${dayMs}) * ${dayMs}`, [databaseClock(knex)]);
}

/** Whether several backends may write at once and rows can be locked one by one. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
