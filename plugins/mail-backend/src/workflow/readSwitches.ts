import { Knex } from 'knex';

/** Reads which rules an administrator switched on or off. */
export async function readSwitches(knex: Knex): Promise<Map<string, boolean>> {
  const rows = await knex('rules').select('rule_id', 'enabled');
  return new Map(rows.map(row => [row.rule_id, Boolean(row.enabled)]));
}
