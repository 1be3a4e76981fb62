import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { enqueueDrafts } from '../__testUtils__/outbox';

const directory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const group = {
  ...{ id: 'g1', fingerprint: 'f1', source: 'catalog' },
  ...{ title: 'Away', detail: 'Away', errors: 1, told_errors: 0 },
  ...{ first_seen_at: 1, last_seen_at: 1 },
};

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  it('20261121162200_count_errors_by_hour.js', async () => {
    const knex = await databases.init(databaseId);
    const name = '20261121162200_count_errors_by_hour.js';
    for (const before of [
      '20261120100000_create_outbox.js',
      '20261120100100_create_delivery_attempts.js',
      '20261120110200_create_error_logs.js',
      name,
    ]) {
      await knex.migrate.up({ directory, name: before });
    }
    const { counted_since } = await knex('error_reporting').first();
    expect(Number(counted_since)).toBeGreaterThan(0);
    await knex('error_groups').insert(group);
    const hour = { group_id: 'g1', hour: 0, errors: 1 };
    await knex('error_hours').insert(hour);
    await expect(knex('error_hours').insert(hour)).rejects.toThrow(/unique/i);
    await knex('error_groups').delete();
    expect(await knex('error_hours').select()).toEqual([]);
    await knex.migrate.down({ directory, name });
    expect(await knex.schema.hasTable('error_hours')).toBe(false);
    expect(await knex('error_reporting').first()).not.toHaveProperty(
      'counted_since',
    );
    await knex.destroy();
  });

  it('20261121162000 and 20261121162100 add to what there is, and can be taken back', async () => {
    const knex = await databases.init(databaseId);
    const names = [
      '20261121162000_add_error_severities.js',
      '20261121162100_add_recovery_to_error_groups.js',
    ];
    for (const before of [
      '20261120100000_create_outbox.js',
      '20261120100100_create_delivery_attempts.js',
      '20261120110200_create_error_logs.js',
    ]) {
      await knex.migrate.up({ directory, name: before });
    }
    await knex('error_groups').insert(group);
    await knex('error_recipients').insert({
      ...{ position: 0, type: 'address', recipient: 'ada@harbour.example' },
      sources: '["catalog"]',
    });
    for (const name of names) await knex.migrate.up({ directory, name });
    expect(await knex('error_recipients').first()).toMatchObject({
      least_severity: 'warning',
    });
    expect(await knex('error_groups').first()).toMatchObject({
      ...{ severity: 'error', resolved_at: null, snooze: null },
    });
    const task = { plugin_id: 'a', task_id: 'b', failed: true };
    const run = { ...task, run_ended_at: 1, seen_at: 1 };
    await knex('error_tasks').insert(run);
    await expect(knex('error_tasks').insert(run)).rejects.toThrow(/unique/i);
    await knex('error_subjects').insert({
      ...{ group_id: 'g1', source: 'catalog', subject: 'component:default/a' },
    });
    await knex('error_groups').delete();
    expect(await knex('error_subjects').select()).toEqual([]);
    await knex('error_groups').insert(group);

    for (const name of names.reverse()) {
      await knex.migrate.down({ directory, name });
    }
    expect(await knex.schema.hasTable('error_tasks')).toBe(false);
    expect(await knex.schema.hasTable('error_subjects')).toBe(false);
    expect(await knex('error_groups').select()).toHaveLength(1);
    await expect(
      knex('error_groups').insert({ ...group, id: 'g2' }),
    ).rejects.toThrow(/unique/i);
    await knex.destroy();
  });

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
