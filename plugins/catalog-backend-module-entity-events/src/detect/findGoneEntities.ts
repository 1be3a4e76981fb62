import { Knex } from 'knex';
import { WITHOUT_ERRORS } from './catalogTables';
import { Difference, DifferencePage } from './Difference';

/**
 * Finds entities of the last comparison that the catalog shows no more, by ref.
 *
 * @remarks
 *
 * An entity that moves to another location is invisible for the second or two
 * until the catalog has processed it again. It is gone only when the catalog
 * does not work on its ref any more, or has given up with errors.
 */
export async function findGoneEntities(
  tx: Knex.Transaction,
  page: DifferencePage,
): Promise<Difference[]> {
  const rows: { entity_ref: string; before: string }[] = await tx(
    'entity_events_seen as s',
  )
    .leftJoin('final_entities as f', 'f.entity_ref', 's.entity_ref')
    .leftJoin('refresh_state as r', 'r.entity_ref', 's.entity_ref')
    .whereNull('f.entity_ref')
    .where(final =>
      final.whereNull('r.entity_ref').orWhereRaw(`not (${WITHOUT_ERRORS})`),
    )
    .where('s.entity_ref', '>', page.afterRef)
    .orderBy('s.entity_ref')
    .limit(page.limit)
    .select({ entity_ref: 's.entity_ref', before: 's.entity' });
  return rows.map(row => ({ entityRef: row.entity_ref, before: row.before }));
}
