import { Knex } from 'knex';
import { databaseClock } from '../database';

/**
 * Counts the attempts of the last time that a server answered, of all backends.
 *
 * @remarks
 *
 * What never reached the server is nothing to it. Read from the index alone,
 * and no more of it than somebody wants to know of.
 *
 * @param options.server - `host:port`, as the log names it
 * @param options.atMost - counts no further
 */
export async function countAnswered(options: {
  knex: Knex;
  server: string;
  windowMs: number;
  atMost: number;
}): Promise<number> {
  const { knex, atMost } = options;
  const row = await knex
    .from(answeredWithin(options).limit(atMost).as('answered'))
    .count({ answered: '*' })
    .first<{ answered: string | number }>();
  return Number(row.answered);
}

/** When the attempts began that a server answered within the last time; in no order. */
export function answeredWithin(options: {
  knex: Knex;
  server: string;
  windowMs: number;
}): Knex.QueryBuilder {
  const { knex, server, windowMs } = options;
  // As a subquery the clock is read once, so that the index can be used with it.
  const since = knex.raw('? - ?', [databaseClock(knex), windowMs]);
  return knex('delivery_attempts')
    .select('started_at')
    .where({ server })
    .where('started_at', '>', knex.select(since))
    .whereNotNull('reply_code');
}
