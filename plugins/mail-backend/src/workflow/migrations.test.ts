import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';

const directory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  it('20261120100200_create_rules.js', async () => {
    const knex = await databases.init(databaseId);
    const name = '20261120100200_create_rules.js';
    await knex.migrate.up({ directory, name });

    const rule = { rule_id: 'a', updated_by: 'user:default/a', updated_at: 1 };
    await knex('rules').insert({ ...rule, enabled: false });
    await expect(
      knex('rules').insert({ ...rule, enabled: true }),
    ).rejects.toThrow(/unique/i);
    const receipt = { change_id: 'c1', received_at: 1_800_000_000_000 };
    await knex('change_receipts').insert(receipt);
    await expect(knex('change_receipts').insert(receipt)).rejects.toThrow(
      /unique/i,
    );

    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('rules')).toBe(false);
    expect(await knex.schema.hasTable('change_receipts')).toBe(false);
  });

  it('20261120110300_create_rule_mails.js', async () => {
    const knex = await databases.init(databaseId);
    const name = '20261120110300_create_rule_mails.js';
    await knex.migrate.up({ directory, name });

    const row = { rule_id: 'a', day: 1_800_000_000_000, mails: 2 };
    await knex('rule_mails').insert([row, { ...row, rule_id: 'b' }]);
    await expect(knex('rule_mails').insert(row)).rejects.toThrow(/unique/i);

    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('rule_mails')).toBe(false);
  });

  it('20261120100300_create_preferences.js', async () => {
    const knex = await databases.init(databaseId);
    const name = '20261120100300_create_preferences.js';
    await knex.migrate.up({ directory, name });

    const row = { recipient_ref: 'user:default/a', enabled: false };
    await knex('preferences').insert([
      { ...row, rule_id: 'a', updated_at: 1_800_000_000_000 },
      { ...row, rule_id: 'b', updated_at: 1 },
    ]);
    await expect(
      knex('preferences').insert({ ...row, rule_id: 'a', updated_at: 2 }),
    ).rejects.toThrow(/unique/i);

    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('preferences')).toBe(false);
  });
});
