import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import fs from 'node:fs';
import { migrateDatabase } from './migrate';

const directory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);

async function migrateUpOnce(knex: Knex) {
  await knex.migrate.up({ directory });
}

async function migrateDownOnce(knex: Knex) {
  await knex.migrate.down({ directory });
}

async function migrateUntilBefore(knex: Knex, target: string) {
  const files = fs.readdirSync(directory).sort();
  for (const file of files) {
    if (file === target) {
      break;
    }
    await migrateUpOnce(knex);
  }
}

const message = {
  id: 'm1',
  content_id: 'c1',
  origin: 'accounts',
  idempotency_key: 'k1',
  kind: 'account.invitation',
  address: 'ada@example.com',
  subject: 'Welcome',
  message_id: '<m1@example.com>',
  confidential: false,
  priority: 1,
  state: 'queued',
  attempts: 0,
  due_at: 5,
  expires_at: 9,
  created_at: 5,
  updated_at: 5,
};

async function insertMessage(knex: Knex) {
  await knex('outbox_contents').insert({
    id: 'c1',
    bytes: Buffer.from('Subject: Welcome\r\n\r\n'),
    created_at: 5,
  });
  await knex('outbox_messages').insert(message);
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  afterEach(async () => {
    await knex.destroy();
  });

  it('20261120100000_create_outbox.js', async () => {
    await migrateUntilBefore(knex, '20261120100000_create_outbox.js');
    await migrateUpOnce(knex);

    await insertMessage(knex);
    await expect(
      knex('outbox_messages').insert({ ...message, id: 'm2' }),
    ).rejects.toThrow(/unique/i);
    await expect(
      knex('outbox_messages').insert({
        ...message,
        id: 'm2',
        idempotency_key: 'k2',
        content_id: 'none',
      }),
    ).rejects.toThrow(/foreign key/i);
    const [row] = await knex('outbox_messages').select();
    expect(row).toMatchObject({ id: 'm1', lease_token: null });

    await migrateDownOnce(knex);
    expect(await knex.schema.hasTable('outbox_messages')).toBe(false);
    expect(await knex.schema.hasTable('outbox_contents')).toBe(false);
  });

  it('20261120100100_create_delivery_attempts.js', async () => {
    await migrateUntilBefore(
      knex,
      '20261120100100_create_delivery_attempts.js',
    );
    await insertMessage(knex);
    await migrateUpOnce(knex);

    await knex('delivery_attempts').insert({
      message_id: 'm1',
      started_at: 6,
      duration_ms: 12,
      outcome: 'accepted',
      server: 'smtp.example.com:587',
      reply_code: 250,
    });
    await expect(knex('delivery_attempts').select()).resolves.toHaveLength(1);
    await knex('outbox_messages').delete();
    await expect(knex('delivery_attempts').select()).resolves.toEqual([]);
    await expect(knex('delivery_health').select()).resolves.toEqual([
      expect.objectContaining({ id: 1, flow: 'probing' }),
    ]);

    await migrateDownOnce(knex);
    expect(await knex.schema.hasTable('delivery_attempts')).toBe(false);
    expect(await knex.schema.hasTable('delivery_health')).toBe(false);
    expect(await knex.schema.hasTable('outbox_messages')).toBe(true);
  });

  it('20261121150000_record_begun_attempts.js', async () => {
    const name = '20261121150000_record_begun_attempts.js';
    await migrateUntilBefore(knex, name);
    await insertMessage(knex);
    await migrateUpOnce(knex);
    await expect(knex('outbox_messages').first()).resolves.toMatchObject({
      ...{ id: 'm1', state: 'queued' },
      ...{ begun_at: null, begun_with: null },
    });
    await knex('outbox_messages').update({ begun_at: 7, begun_with: 'a:587' });

    await migrateDownOnce(knex);
    expect(await knex.schema.hasColumn('outbox_messages', 'begun_at')).toBe(
      false,
    );
    await expect(knex('outbox_messages').first()).resolves.toMatchObject({
      id: 'm1',
    });
    await expect(
      knex('outbox_messages').insert({ ...message, id: 'm2' }),
    ).rejects.toThrow(/unique/i);
  });

  it('20261121161000_add_pace.js', async () => {
    const name = '20261121161000_add_pace.js';
    await migrateUntilBefore(knex, name);
    await insertMessage(knex);
    await knex('delivery_attempts').insert({
      ...{ message_id: 'm1', started_at: 6, duration_ms: 12 },
      ...{ outcome: 'accepted', server: 'smtp.example.com:587' },
    });
    await migrateUpOnce(knex);
    await knex('delivery_health').update({ pace_per_minute: 7.5 });
    await expect(knex('delivery_health').first()).resolves.toMatchObject({
      ...{ pace_per_minute: 7.5, paced_at: null, paced_until: null },
    });

    await migrateDownOnce(knex);
    expect(await knex.schema.hasColumn('delivery_health', 'paced_until')).toBe(
      false,
    );
    await expect(knex('delivery_health').first()).resolves.toMatchObject({
      ...{ id: 1, flow: 'probing' },
    });
    await expect(knex('delivery_attempts').select()).resolves.toHaveLength(1);
  });

  it('20261122000100_add_fallback_health.js', async () => {
    await migrateUntilBefore(knex, '20261122000100_add_fallback_health.js');
    const roles = () => knex('delivery_health').orderBy('id').pluck('id');
    await migrateUpOnce(knex);
    await expect(roles()).resolves.toEqual([1, 2]);

    await migrateDownOnce(knex);
    await expect(roles()).resolves.toEqual([1]);
  });

  it('20261122050000_add_fallback_to_settings.js', async () => {
    const name = '20261122050000_add_fallback_to_settings.js';
    await migrateUntilBefore(knex, name);
    const row = { content: '{}', changed_by: 'ada', changed_at: 1 };
    await knex('settings').insert({ ...row, version: 1 });
    await migrateUpOnce(knex);
    const columns = {
      fallback_sealed_password: 'sealed',
      fallback_password_changed_at: 1_800_000_000_000,
    };
    await knex('settings').insert({ ...row, ...columns, version: 2 });
    expect(await knex('settings').orderBy('version').first()).toMatchObject({
      ...{ version: 1, fallback_sealed_password: null },
    });

    await migrateDownOnce(knex);
    const [first] = await knex('settings').orderBy('version');
    expect(Object.keys(first)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^fallback_/)]),
    );
  });

  it('20261121163000_search_messages.js', async () => {
    const name = '20261121163000_search_messages.js';
    await migrateUntilBefore(knex, name);
    await insertMessage(knex);
    await migrateUpOnce(knex);
    await knex('message_entities').insert({
      ...{ message_id: 'm1', relation: 'about', created_at: 5 },
      entity_ref: 'component:default/checkout',
    });
    await knex('outbox_messages').delete();
    await expect(knex('message_entities').select()).resolves.toEqual([]);

    await migrateDownOnce(knex);
    expect(await knex.schema.hasTable('message_entities')).toBe(false);
    expect(await knex.schema.hasTable('outbox_messages')).toBe(true);
  });

  it('20261121163100_create_delivery_hours.js', async () => {
    const name = '20261121163100_create_delivery_hours.js';
    await migrateUntilBefore(knex, name);
    await migrateUpOnce(knex);
    await expect(
      knex('delivery_hours_progress').select('id'),
    ).resolves.toHaveLength(1);
    await migrateDownOnce(knex);
    expect(await knex.schema.hasTable('delivery_hours')).toBe(false);
    expect(await knex.schema.hasTable('delivery_hours_progress')).toBe(false);
  });

  it('are left alone when the operator migrates by other means', async () => {
    const database = mockServices.database.mock({
      getClient: async () => knex,
      migrations: { skip: true },
    });
    await migrateDatabase(database);
    expect(await knex.schema.hasTable('outbox_messages')).toBe(false);
  });
});
