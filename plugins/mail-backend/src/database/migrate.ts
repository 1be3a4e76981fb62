import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { keepStatements } from './keepStatements';
import { makeDurable } from './makeDurable';

const migrationsDirectory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);

/**
 * Brings the plugin's tables up to date and hands out its database.
 *
 * @remarks
 *
 * Leaves the tables alone where the operator migrates them by other means
 * (`backend.database.skipMigrations`).
 */
export async function migrateDatabase(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  keepStatements(knex);
  await makeDurable(knex);
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory });
  }
  return knex;
}
