import { Knex } from 'knex';
import { databaseClock } from '../database';
import { normaliseRef } from './findOptOuts';

/** What some recipients chose for one rule. */
export interface Choice {
  ruleId: string;
  enabled: boolean;
}

/** Stores the same choices for one or more recipients; earlier choices for other rules stay. */
export async function storeChoices(
  knex: Knex,
  options: { recipientRefs: string[]; choices: Choice[] },
): Promise<void> {
  const last = new Map(
    options.choices.map(choice => [choice.ruleId, choice.enabled]),
  );
  const refs = [...new Set(options.recipientRefs.map(normaliseRef))];
  const rows = refs.flatMap(ref =>
    [...last].map(([ruleId, enabled]) => ({
      recipient_ref: ref,
      rule_id: ruleId,
      enabled,
      updated_at: databaseClock(knex),
    })),
  );
  await knex('preferences')
    .insert(rows)
    .onConflict(['recipient_ref', 'rule_id'])
    .merge();
}
