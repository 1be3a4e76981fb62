import { Knex } from 'knex';

/** The columns of the catalog that a comparison reads. They are not a public interface of Backstage. */
const COLUMNS = {
  final_entities: ['entity_id', 'entity_ref', 'hash', 'final_entity'],
  refresh_state: ['entity_id', 'entity_ref', 'errors'],
  stitch_queue: ['entity_ref'],
};

/**
 * Finds what a comparison needs and this catalog does not have.
 *
 * @returns names such as `final_entities.hash`; empty when all is there
 */
export async function findMissingColumns(knex: Knex): Promise<string[]> {
  const missing: string[] = [];
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const present = await knex(table).columnInfo();
    missing.push(
      ...columns
        .filter(column => !(column in present))
        .map(column => `${table}.${column}`),
    );
  }
  return missing;
}

/**
 * SQL condition on `refresh_state.errors`: the catalog has work left on this
 * entity, rather than having given it up with errors.
 */
export const WITHOUT_ERRORS = `coalesce(r.errors, '') in ('', '[]')`;
