import { Knex } from 'knex';

/** Both engines take at least this many values in one statement. */
const REFS_PER_STATEMENT = 500;

/** Who does not want the mails of which rules. */
export interface OptOuts {
  has(recipientRef: string, ruleId: string): boolean;
}

/** Finds what these recipients have opted out of; nobody has until they say so. */
export async function findOptOuts(
  knex: Knex,
  recipientRefs: Iterable<string>,
): Promise<OptOuts> {
  const refs = [...new Set([...recipientRefs].map(normaliseRef))];
  const found = new Set<string>();
  for (let start = 0; start < refs.length; start += REFS_PER_STATEMENT) {
    const rows = await knex('preferences')
      .select('recipient_ref', 'rule_id')
      .whereIn('recipient_ref', refs.slice(start, start + REFS_PER_STATEMENT))
      .andWhere({ enabled: false });
    rows.forEach(row => found.add(key(row.recipient_ref, row.rule_id)));
  }
  return {
    has: (recipientRef, ruleId) => found.has(key(recipientRef, ruleId)),
  };
}

/** Refs compare without case; sign-in resolvers are free to write them as they like. */
export function normaliseRef(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}

function key(recipientRef: string, ruleId: string): string {
  return `${normaliseRef(recipientRef)} ${ruleId}`;
}
