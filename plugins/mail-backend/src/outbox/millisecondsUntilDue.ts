import { Knex } from 'knex';
import { databaseClock } from '../database';
import { priorityRanks } from './priority';

/**
 * Tells how long it is until a message is due.
 *
 * @remarks
 *
 * The question that an idle loop asks all the time, so it must cost nothing:
 * one statement that reads the first entry of each priority's index range.
 *
 * @returns milliseconds, 0 when one is due already; undefined when none waits
 */
export async function millisecondsUntilDue(options: {
  knex: Knex;
}): Promise<number | undefined> {
  const { knex } = options;
  const earliest = Object.entries(priorityRanks).map(([name, priority]) =>
    knex('outbox_messages')
      .min('due_at')
      .where({ priority })
      .whereNotNull('due_at')
      .as(name),
  );
  const [{ now, ...dueAts }] = await knex.select(
    { now: databaseClock(knex) },
    ...earliest,
  );
  const times = Object.values(dueAts)
    .filter(dueAt => dueAt !== null)
    .map(Number);
  return times.length === 0
    ? undefined
    : Math.max(0, Math.min(...times) - Number(now));
}
