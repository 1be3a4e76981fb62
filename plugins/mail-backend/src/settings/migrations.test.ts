import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';

const directory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  it('20261120110000_create_settings.js', async () => {
    const knex = await databases.init(databaseId);
    const name = '20261120110000_create_settings.js';
    await knex.migrate.up({ directory, name });

    const row = {
      version: 1,
      content: '{}',
      changed_by: 'user:default/ada',
      changed_at: 1_800_000_000_000,
    };
    await knex('settings').insert(row);
    await expect(knex('settings').insert(row)).rejects.toThrow(/unique/i);
    await knex('settings').insert({ ...row, version: 2, restored_from: 0 });
    expect(await knex('settings').where({ version: 1 }).first()).toMatchObject({
      sealed_password: null,
      password_changed_at: null,
    });

    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('settings')).toBe(false);
    await knex.destroy();
  });
});
