import { Knex } from 'knex';
import { databaseClock } from '../database';

const minuteMs = 60_000;
/** Enough to tell a speed from; the whole minute may hold many times as many. */
const mostLookedAt = 1000;
/** Less than a second tells chance. */
const shortestMs = 1000;

/**
 * How fast the server has taken messages of all backends within the last minute.
 *
 * @param options.server - `host:port`, as the log names it
 * @returns messages a minute
 */
export async function acceptedPerMinute(options: {
  knex: Knex;
  server: string;
}): Promise<number> {
  const { knex, server } = options;
  // As a subquery the clock is read once, so that the index can be used with it.
  const since = knex.raw('? - ?', [databaseClock(knex), minuteMs]);
  const latest = knex('delivery_attempts')
    .select('started_at')
    .where({ server, outcome: 'accepted' })
    .where('started_at', '>', knex.select(since))
    .orderBy('started_at', 'desc')
    .limit(mostLookedAt);
  const [row] = await knex
    .from(latest.as('latest'))
    .select({ now: databaseClock(knex) })
    .count({ accepted: '*' })
    .min({ since: 'started_at' });
  const accepted = Number(row.accepted);
  const spanMs = Math.max(Number(row.now) - Number(row.since), shortestMs);
  return accepted === 0 ? 0 : (accepted * minuteMs) / spanMs;
}
