import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';

/** The folder of the migrations, wherever the package is installed. */
export const MIGRATIONS_DIRECTORY = resolvePackagePath(
  '@mailroom/backstage-plugin-catalog-backend-module-entity-events',
  'migrations',
);

/**
 * The module shares the catalog's database. In the default table the catalog's
 * migrations would look as if their files were lost, and ours the same to it.
 */
export const MIGRATIONS_TABLE = 'entity_events_knex_migrations';

/** Brings the module's own tables up to date, unless the installation forbids it. */
export async function migrate(database: DatabaseService): Promise<void> {
  if (database.migrations?.skip) {
    return;
  }
  const knex = await database.getClient();
  await knex.migrate.latest({
    directory: MIGRATIONS_DIRECTORY,
    tableName: MIGRATIONS_TABLE,
  });
}
