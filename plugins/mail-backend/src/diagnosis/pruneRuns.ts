import { Knex } from 'knex';
import { databaseClock } from '../database';

/** Long enough that a test stays the proof of settings that are rarely used. */
const KEPT_MS = 400 * 24 * 60 * 60 * 1000;

/** Deletes tests that are long past. */
export async function pruneRuns(options: { knex: Knex }): Promise<void> {
  const { knex } = options;
  await knex('diagnosis_runs')
    .where('started_at', '<', knex.raw('? - ?', [databaseClock(knex), KEPT_MS]))
    .delete();
}
