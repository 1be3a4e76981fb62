import { Knex } from 'knex';
import { WITHOUT_ERRORS } from './catalogTables';

/** Tells whether the catalog shows entities and has no work left that would show more. */
export async function hasCatalogSettled(
  tx: Knex.Transaction,
): Promise<boolean> {
  const shown = await tx('final_entities').first('entity_ref');
  const stitching = await tx('stitch_queue').first('entity_ref');
  const unseen = await tx('refresh_state as r')
    .leftJoin('final_entities as f', 'f.entity_id', 'r.entity_id')
    .whereNull('f.entity_id')
    .whereRaw(WITHOUT_ERRORS)
    .first('r.entity_ref');
  return Boolean(shown) && !stitching && !unseen;
}
