import { Knex } from 'knex';
import { Difference, DifferencePage } from './Difference';

/**
 * Finds entities that are new or show otherwise than at the last comparison, by ref.
 *
 * @remarks
 *
 * Entities are matched by ref and not by id, so that one that moved to another
 * location, which the catalog deletes and creates anew, is at most an update.
 */
export async function findChangedEntities(
  tx: Knex.Transaction,
  page: DifferencePage,
): Promise<Difference[]> {
  const rows: ChangedRow[] = await tx('final_entities as f')
    .leftJoin('entity_events_seen as s', 's.entity_ref', 'f.entity_ref')
    .whereNotNull('f.final_entity')
    .where('f.entity_ref', '>', page.afterRef)
    .where(differs =>
      differs
        .whereNull('s.entity_ref')
        .orWhereRaw('?? <> ??', ['f.hash', 's.hash']),
    )
    .orderBy('f.entity_ref')
    .limit(page.limit)
    .select({
      entity_ref: 'f.entity_ref',
      hash: 'f.hash',
      before: 's.entity',
      after: 'f.final_entity',
    });
  return rows.map(row => ({
    entityRef: row.entity_ref,
    before: row.before ?? undefined,
    after: { hash: row.hash, entity: row.after },
  }));
}

interface ChangedRow {
  entity_ref: string;
  hash: string;
  before: string | null;
  after: string;
}
