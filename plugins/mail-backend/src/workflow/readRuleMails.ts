import { Knex } from 'knex';
import { startOfDay } from '../database';

/** Today and the six days before it. */
const WEEK_MS = 6 * 24 * 60 * 60 * 1000;

/**
 * Reads how many mails each rule caused in the last seven days, today included.
 *
 * @returns by rule id; a rule that caused none is absent
 */
export async function readRuleMails(knex: Knex): Promise<Map<string, number>> {
  const rows: Array<{ rule_id: string; mails: string | number }> = await knex(
    'rule_mails',
  )
    .select('rule_id')
    .sum({ mails: 'mails' })
    .where('day', '>=', knex.raw('? - ?', [startOfDay(knex), WEEK_MS]))
    .groupBy('rule_id');
  return new Map(rows.map(row => [row.rule_id, Number(row.mails)]));
}
