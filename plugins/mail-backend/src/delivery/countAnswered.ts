import { Knex } from 'knex';
import { databaseClock } from '../database';

/**
 * Counts the attempts of the last time that a server answered, of all backends.
 *
 * @remarks
 *
 * What never reached the server is nothing to it.
 *
 * @param options.server - `host:port`, as the log names it
 */
export async function countAnswered(options: {
  knex: Knex;
  server: string;
  windowMs: number;
}): Promise<number> {
  const { knex, server, windowMs } = options;
  // As a subquery the clock is read once, so that the index can be used with it.
  const since = knex.raw('? - ?', [databaseClock(knex), windowMs]);
  const row = await knex('delivery_attempts')
    .where({ server })
    .where('started_at', '>', knex.select(since))
    .whereNotNull('reply_code')
    .count({ answered: '*' })
    .first<{ answered: string | number }>();
  return Number(row.answered);
}
