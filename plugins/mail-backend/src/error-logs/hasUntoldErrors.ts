import { Knex } from 'knex';
import { databaseClock } from '../database';

/** Says whether there is a mail to write now: a new group, or repetitions and an hour since the last summary. */
export async function hasUntoldErrors(options: {
  knex: Knex;
  summaryIntervalMs: number;
}): Promise<boolean> {
  const { knex, summaryIntervalMs } = options;
  const summaryIsDue = knex('error_reporting')
    .select('id')
    .where(
      'summarized_at',
      '<=',
      knex.raw('? - ?', [databaseClock(knex), summaryIntervalMs]),
    );
  const row = await knex('error_groups')
    .select('id')
    .whereNull('announced_at')
    .orWhere(repeated =>
      repeated.whereRaw('errors > told_errors').whereExists(summaryIsDue),
    )
    .first();
  return row !== undefined;
}
