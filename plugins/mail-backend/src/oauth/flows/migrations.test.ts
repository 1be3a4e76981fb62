import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';

const directory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  it('20261121120000_create_oauth_flows.js', async () => {
    const knex = await databases.init(databaseId);
    const name = '20261121120000_create_oauth_flows.js';
    await knex.migrate.up({ directory, name });

    const flow = {
      ...{ state: 'waiting', started_by: 'user:default/ada' },
      ...{ client: '{}', destination: '{}', redirect_url: 'https://a/' },
      ...{ created_at: 1_800_000_000_000, expires_at: 1_800_000_060_000 },
    };
    await knex('oauth_flows').insert({ ...flow, id: 'a', ticket_hash: 't' });
    await expect(
      knex('oauth_flows').insert({ ...flow, id: 'b' }),
    ).rejects.toThrow(/unique/i);
    await knex('oauth_flows').update({ state: 'cancelled' });
    await knex('oauth_flows').insert({ ...flow, id: 'b' });
    await expect(
      knex('oauth_flows').insert({
        ...{ ...flow, id: 'c', started_by: 'user:default/eve' },
        ticket_hash: 't',
      }),
    ).rejects.toThrow(/unique/i);

    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('oauth_flows')).toBe(false);
    await knex.destroy();
  });
});
