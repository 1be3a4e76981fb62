import { Knex } from 'knex';
import { databaseClock, startOfDay } from '../database';

const RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

const HOURS_KEPT_MS = 8 * 24 * 60 * 60 * 1000;

/** Deletes groups that were not seen for 30 days, what was counted by the hour more than a week ago, and what was counted for the cap on days that are over. */
export async function pruneErrorLogs(options: { knex: Knex }): Promise<void> {
  const { knex } = options;
  await knex('error_groups')
    .where(
      'last_seen_at',
      '<',
      knex.raw('? - ?', [databaseClock(knex), RETENTION_MS]),
    )
    .delete();
  await knex('error_hours')
    .where('hour', '<', knex.raw('? - ?', [databaseClock(knex), HOURS_KEPT_MS]))
    .delete();
  await knex('error_mails').where('day', '<', startOfDay(knex)).delete();
}
