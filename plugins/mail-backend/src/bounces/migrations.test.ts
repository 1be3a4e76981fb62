import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { enqueueDrafts } from '../__testUtils__/outbox';

const directory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  it('20261121164000_create_suppressions.js', async () => {
    const name = '20261121164000_create_suppressions.js';
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory });
    const [{ id }] = await enqueueDrafts(knex, 1);

    const row = {
      ...{ id: 's1', address: 'ada@example.com', cause: 'refused' },
      ...{ since: 5, message_id: id },
    };
    await knex('suppressions').insert(row);
    await expect(
      knex('suppressions').insert({ ...row, id: 's2' }),
    ).rejects.toThrow(/unique/i);
    // The log forgets; the address stays suppressed.
    await knex('outbox_messages').delete();
    await expect(knex('suppressions').first()).resolves.toMatchObject({
      ...{ id: 's1', message_id: null, told_at: null, lifted_at: null },
    });

    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('suppressions')).toBe(false);
    expect(await knex.schema.hasTable('outbox_messages')).toBe(true);
    await knex.destroy();
  });

  it('20261121164100_create_bounce_mailbox.js', async () => {
    const name = '20261121164100_create_bounce_mailbox.js';
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory });
    await expect(knex('bounce_mailbox')).resolves.toEqual([
      expect.objectContaining({ id: 1, lease_token: null, read_at: null }),
    ]);
    await expect(
      knex('bounce_mailbox').insert({ id: 1, last_uid: 0 }),
    ).rejects.toThrow(/unique/i);

    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('bounce_mailbox')).toBe(false);
    expect(await knex.schema.hasTable('suppressions')).toBe(true);
    await knex.destroy();
  });
});
