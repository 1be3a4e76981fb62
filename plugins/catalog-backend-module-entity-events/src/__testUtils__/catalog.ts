import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { migrate } from '../migrate';

/** Makes a database with the catalog's real tables and ours. */
export async function createCatalogDatabase(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<Knex> {
  const knex = await databases.init(id);
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@backstage/plugin-catalog-backend',
      'migrations',
    ),
  });
  await migrate(mockServices.database({ knex, migrations: { skip: false } }));
  return knex;
}

/** A component that says it is owned by `team-a`. */
export function component(name: string, description = ''): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, description },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-a' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-a' }],
  };
}

/** Puts an entity where the catalog puts one that it has processed and stitched. */
export async function show(knex: Knex, ...entities: Entity[]): Promise<void> {
  for (const entity of entities) {
    await startProcessing(knex, entity);
    const finalEntity = JSON.stringify(entity);
    await knex('final_entities')
      .insert({
        entity_id: idOf(entity),
        entity_ref: stringifyEntityRef(entity),
        hash: createHash('sha1').update(finalEntity).digest('hex'),
        final_entity: finalEntity,
      })
      .onConflict('entity_id')
      .merge();
  }
}

/** Gives the catalog an entity that it has not processed yet. */
export async function startProcessing(
  knex: Knex,
  entity: Entity,
): Promise<void> {
  await knex('refresh_state')
    .insert({
      entity_id: idOf(entity),
      entity_ref: stringifyEntityRef(entity),
      unprocessed_entity: JSON.stringify(entity),
      errors: '',
      next_update_at: knex.fn.now(),
      last_discovery_at: knex.fn.now(),
    })
    .onConflict('entity_id')
    .ignore();
}

/** Removes entities as the catalog does; `final_entities` follows by cascade. */
export async function hide(knex: Knex, ...entities: Entity[]): Promise<void> {
  await knex('refresh_state').whereIn('entity_id', entities.map(idOf)).delete();
}

function idOf(entity: Entity): string {
  return entity.metadata.uid ?? `id of ${stringifyEntityRef(entity)}`;
}
