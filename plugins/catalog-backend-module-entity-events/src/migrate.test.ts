import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { migrate, MIGRATIONS_DIRECTORY, MIGRATIONS_TABLE } from './migrate';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('migrate, %p', id => {
  const config = {
    directory: MIGRATIONS_DIRECTORY,
    tableName: MIGRATIONS_TABLE,
  };

  it('makes tables that take rows, and takes them away', async () => {
    const knex = await databases.init(id);
    const database = mockServices.database({
      knex,
      migrations: { skip: false },
    });
    await migrate(database);
    await migrate(database);

    expect(await knex('entity_events_state')).toEqual([
      {
        id: 1,
        watching_since: null,
        quiet_comparisons: 0,
        last_new_entity_at: null,
      },
    ]);
    const entity_ref = 'component:default/a';
    await knex('entity_events_seen').insert({
      entity_ref,
      hash: '1',
      entity: '{}',
    });
    await expect(
      knex('entity_events_seen').insert({ entity_ref, hash: '2', entity: '' }),
    ).rejects.toThrow();

    const change = {
      change_id: '1',
      entity_ref,
      kinds: '["deleted"]',
      detected_at: 1,
    };
    await knex('entity_events_changes').insert(change);
    await knex('entity_events_changes').delete();
    await knex('entity_events_changes').insert(change);
    const [row] = await knex('entity_events_changes');
    expect(row.created_together).toBe(0);
    // A number that is used twice would be skipped by who acknowledged it before.
    expect(Number(row.number)).toBe(2);

    await knex('entity_events_subscriptions').insert({
      name: 'mail',
      acknowledged_number: 0,
      last_read_at: 1,
    });
    expect(await knex('entity_events_subscriptions').first()).toMatchObject({
      lease: null,
      expired: 0,
      leased_expired: 0,
    });

    await knex.migrate.down(config);
    expect(await knex.schema.hasTable('entity_events_subscriptions')).toBe(
      false,
    );
    await knex.migrate.rollback(config, true);
    for (const table of ['state', 'seen', 'changes']) {
      expect(await knex.schema.hasTable(`entity_events_${table}`)).toBe(false);
    }
    await migrate(database);
    expect(await knex('entity_events_state')).toHaveLength(1);
  });

  it('leaves the tables to the installation when told so', async () => {
    const knex = await databases.init(id);
    await migrate(mockServices.database({ knex, migrations: { skip: true } }));
    expect(await knex.schema.hasTable('entity_events_state')).toBe(false);
  });
});
