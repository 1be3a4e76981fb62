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
  it('20261120110200_create_error_logs.js', async () => {
    const knex = await databases.init(databaseId);
    const up = (name: string) => knex.migrate.up({ directory, name });
    await up('20261120100000_create_outbox.js');
    await up('20261120100100_create_delivery_attempts.js');
    const [{ id }] = await enqueueDrafts(knex, 1);
    await knex('outbox_messages').update({ updated_at: 1_800_000_000_000 });
    const attempt = { started_at: 1, duration_ms: 1, outcome: 'rejected' };
    await knex('delivery_attempts').insert([
      { ...attempt, message_id: id, server: 'a' },
      { ...attempt, message_id: id, server: 'b' },
    ]);

    const name = '20261120110200_create_error_logs.js';
    await up(name);
    const [state] = await knex('error_reporting').select();
    expect(Number(state.attempts_read)).toBe(2);
    expect(Number(state.expired_read)).toBe(1_800_000_000_000);

    const group = {
      id: 'g1',
      fingerprint: 'f1',
      source: 'catalog',
      title: 'Away',
      detail: 'Away',
      errors: 1,
      first_seen_at: 1,
      last_seen_at: 1,
      told_errors: 0,
    };
    await knex('error_groups').insert(group);
    await expect(
      knex('error_groups').insert({ ...group, id: 'g2' }),
    ).rejects.toThrow(/unique/i);
    const mail = { address: 'ada@harbour.example', day: 1, mails: 1 };
    await knex('error_mails').insert(mail);
    await expect(knex('error_mails').insert(mail)).rejects.toThrow(/unique/i);
    await knex('error_recipients').insert({
      position: 0,
      type: 'address',
      recipient: 'ada@harbour.example',
      sources: '["catalog"]',
    });

    await knex.migrate.down({ directory, name });
    for (const table of ['groups', 'mails', 'recipients', 'reporting']) {
      expect(await knex.schema.hasTable(`error_${table}`)).toBe(false);
    }
    await knex.destroy();
  });
});
