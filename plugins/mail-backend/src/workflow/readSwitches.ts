import { Knex } from 'knex';

/** What an administrator decided about a rule. */
export interface RuleSwitch {
  enabled: boolean;
  switchedBy: string;
}

/** Reads which rules an administrator switched on or off, and who it was. */
export async function readSwitches(
  knex: Knex,
): Promise<Map<string, RuleSwitch>> {
  const rows = await knex('rules').select('rule_id', 'enabled', 'updated_by');
  return new Map(
    rows.map(row => [
      row.rule_id,
      { enabled: Boolean(row.enabled), switchedBy: row.updated_by },
    ]),
  );
}
