import { Knex } from 'knex';
import { startOfDay } from '../database';

/**
 * Counts mails for the rules that caused them, in the transaction that stores the mails.
 *
 * @param options.ruleIds - of each mail, the rules that caused it
 */
export async function countRuleMails(
  transaction: Knex.Transaction,
  options: { ruleIds: string[][] },
): Promise<void> {
  const mails = new Map<string, number>();
  for (const ruleId of options.ruleIds.flat()) {
    mails.set(ruleId, (mails.get(ruleId) ?? 0) + 1);
  }
  if (mails.size === 0) {
    return;
  }
  // Always in the same order, so that two backends cannot lock each other out.
  const rows = [...mails]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([ruleId, count]) => ({
      rule_id: ruleId,
      day: startOfDay(transaction),
      mails: count,
    }));
  await transaction('rule_mails')
    .insert(rows)
    .onConflict(['rule_id', 'day'])
    .merge({ mails: transaction.raw('rule_mails.mails + excluded.mails') });
}
