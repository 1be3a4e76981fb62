import { Knex } from 'knex';
import { databaseClock } from '../database';

/**
 * Whether the server has taken a message lately.
 *
 * @param options.server - `host:port`, as the log names it
 */
export async function acceptedWithin(options: {
  knex: Knex;
  server: string;
  windowMs: number;
}): Promise<boolean> {
  const { knex, server, windowMs } = options;
  // As a subquery the clock is read once, so that the index can be used with it.
  const since = knex.raw('? - ?', [databaseClock(knex), windowMs]);
  const attempt = await knex('delivery_attempts')
    .select('id')
    .where({ server, outcome: 'accepted' })
    .where('started_at', '>', knex.select(since))
    .first();
  return attempt !== undefined;
}
