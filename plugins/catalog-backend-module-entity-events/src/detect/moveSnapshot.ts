import { Knex } from 'knex';
import { Difference } from './Difference';

const TABLE = 'entity_events_seen';

/** Makes what the catalog shows now the "before" of the next comparison. */
export async function moveSnapshot(
  tx: Knex.Transaction,
  differences: Difference[],
): Promise<void> {
  const shown = differences.flatMap(({ entityRef, after }) =>
    after ? [{ entity_ref: entityRef, ...after }] : [],
  );
  const gone = differences.flatMap(({ entityRef, after }) =>
    after ? [] : [entityRef],
  );
  if (shown.length > 0) {
    await tx(TABLE).insert(shown).onConflict('entity_ref').merge();
  }
  if (gone.length > 0) {
    await tx(TABLE).whereIn('entity_ref', gone).delete();
  }
}
