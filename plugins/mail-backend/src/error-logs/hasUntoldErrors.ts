import { Knex } from 'knex';
import { databaseClock } from '../database';
import { whereAudible } from './whereAudible';

/** What a summary tells: repetitions, and what is over. */
export const forSummary = '(errors > told_errors or resolution_untold)';

/** Says whether there is a mail to write now: a new group, or something for a summary and an hour since the last one. */
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
    .where(untold =>
      untold
        .whereNull('announced_at')
        .orWhere(repeated =>
          repeated.whereRaw(forSummary).whereExists(summaryIsDue),
        ),
    )
    .modify(groups => whereAudible(groups, knex))
    .first();
  return row !== undefined;
}
