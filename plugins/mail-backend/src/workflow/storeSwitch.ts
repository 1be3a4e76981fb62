import { Knex } from 'knex';
import { databaseClock } from '../database';

/** Stores that somebody switched a rule on or off. */
export async function storeSwitch(
  knex: Knex,
  options: { ruleId: string; enabled: boolean; updatedBy: string },
): Promise<void> {
  await knex('rules')
    .insert({
      rule_id: options.ruleId,
      enabled: options.enabled,
      updated_by: options.updatedBy,
      updated_at: databaseClock(knex),
    })
    .onConflict('rule_id')
    .merge();
}
