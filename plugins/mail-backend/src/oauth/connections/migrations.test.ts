import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';

const directory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  it('20261121110000_create_oauth_connections.js', async () => {
    const knex = await databases.init(databaseId);
    const name = '20261121110000_create_oauth_connections.js';
    await knex.migrate.up({ directory, name });

    const row = {
      ...{ id: 'one', version: 1, client: '{}', destination: 'digest' },
      ...{ state: 'unproven', obtained_at: 1_800_000_000_000 },
      ...{ obtained_by: 'user:default/ada', wanted_at: 1_800_000_000_000 },
      entry_digest: 'entry',
    };
    await knex('oauth_connections').insert(row);
    await expect(
      knex('oauth_connections').insert({ ...row, id: 'two' }),
    ).rejects.toThrow(/unique/i);
    // Those of accepted sign-ins have none.
    for (const id of ['three', 'four']) {
      await knex('oauth_connections').insert({
        ...row,
        id,
        entry_digest: null,
      });
    }
    expect(
      await knex('oauth_connections').where({ id: 'one' }).first(),
    ).toMatchObject({ failures: 0, sealed_refresh_token: null, told: null });

    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('oauth_connections')).toBe(false);
    await knex.destroy();
  });
});
