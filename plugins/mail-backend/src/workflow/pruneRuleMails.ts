import { Knex } from 'knex';
import { startOfDay } from '../database';

const RETENTION_MS = 7 * 24 * 60 * 60 * 1000;

/** Deletes counts of days that nobody asks for any more. */
export async function pruneRuleMails(knex: Knex): Promise<number> {
  return knex('rule_mails')
    .where('day', '<', knex.raw('? - ?', [startOfDay(knex), RETENTION_MS]))
    .delete();
}
