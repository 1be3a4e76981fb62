import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { isPostgres, migrateDatabase } from '../database';
import { migrated } from './migrated';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** Every table, column, index and rule, as the database itself tells them. */
async function schemaOf(knex: Knex) {
  if (!isPostgres(knex)) {
    return knex('sqlite_master').select('name', 'sql').orderBy('name');
  }
  const inOrder = [
    `select table_name, column_name, data_type, column_default, is_nullable
     from information_schema.columns where table_schema = 'public' order by 1, 2`,
    `select indexdef, obj_description(indexname::regclass)
     from pg_indexes where schemaname = 'public' order by 1`,
    `select conrelid::regclass::text, pg_get_constraintdef(oid)
     from pg_constraint where conrelid <> 0 order by 1, 2`,
    `select relname, reloptions::text, obj_description(oid)
     from pg_class where relnamespace = 'public'::regnamespace order by 1`,
  ];
  const told = await Promise.all(inOrder.map(sql => knex.raw(sql)));
  return told.map(({ rows }) => rows);
}

const rowsOf = async (knex: Knex) => ({
  migrations: await knex('knex_migrations').orderBy('id').pluck('name'),
  locked: await knex('knex_migrations_lock').pluck('is_locked'),
  health: await knex('delivery_health').orderBy('id'),
});

describe.each(databases.eachSupportedId())('migrated, %p', databaseId => {
  it('leads to what the migrations lead to', async () => {
    const knex = await databases.init(databaseId);
    await migrateDatabase(mockServices.database({ knex }));
    // The first may have run the migrations; the second certainly has not.
    await migrated(await databases.init(databaseId));
    const atOnce = await migrated(await databases.init(databaseId));

    expect(await schemaOf(atOnce)).toEqual(await schemaOf(knex));
    expect(await rowsOf(atOnce)).toEqual(await rowsOf(knex));
  });
});
