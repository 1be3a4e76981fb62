import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createCatalogDatabase } from '../__testUtils__/catalog';
import { endLease, recordChanges } from '../__testUtils__/changes';
import { acknowledgeChanges } from './acknowledgeChanges';
import { pruneChanges } from './pruneChanges';
import { readChanges } from './readChanges';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(databases.eachSupportedId())('pruneChanges, %p', id => {
  const logger = mockServices.logger.mock();
  let knex: Knex;

  beforeEach(async () => {
    logger.error.mockClear();
    knex = await createCatalogDatabase(databases, id);
  });

  const read = (subscription: string, limit = 100) =>
    readChanges(knex, { subscription, limit, leaseSeconds: 60 });

  async function takeOver(subscription: string, limit?: number) {
    const { lease } = await read(subscription, limit);
    await acknowledgeChanges(knex, { subscription, lease: lease! });
  }

  async function kept(): Promise<string[]> {
    const rows = await knex('entity_events_changes').orderBy('number');
    return rows.map(row => row.entity_ref.replace('component:default/', ''));
  }

  it('removes what every subscription has acknowledged', async () => {
    await recordChanges(knex, ['nobody cares']);
    await pruneChanges(knex, logger);
    expect(await kept()).toEqual([]);

    await read('mail');
    await read('search');
    await recordChanges(knex, ['a', 'b', 'c']);
    await takeOver('mail');
    await takeOver('search', 2);
    await pruneChanges(knex, logger);
    expect(await kept()).toEqual(['c']);
    expect((await read('search')).changes).toHaveLength(1);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('removes after 14 days what was not taken over, and reports it', async () => {
    await read('mail');
    await read('search');
    await recordChanges(knex, ['a', 'b'], 14 * DAY_MS + 60_000);
    await recordChanges(knex, ['c'], 14 * DAY_MS - 60_000);
    await takeOver('search', 1);
    await pruneChanges(knex, logger);
    await pruneChanges(knex, logger);
    expect(await kept()).toEqual(['c']);
    expect(logger.error.mock.calls).toEqual([
      [expect.stringContaining('mail has lost 2 change(s)')],
      [expect.stringContaining('search has lost 1 change(s)')],
    ]);

    expect(await read('mail')).toMatchObject({ expired: 2 });
    await endLease(knex, 'mail');
    const again = await read('mail');
    expect(again).toMatchObject({ expired: 2, changes: [{}] });
    await acknowledgeChanges(knex, {
      subscription: 'mail',
      lease: again.lease!,
    });
    expect(await read('mail')).toEqual({ expired: 0, changes: [] });
  });

  it('reports a loss also when nothing else is to be read', async () => {
    await read('mail');
    await recordChanges(knex, ['a'], 15 * DAY_MS);
    await pruneChanges(knex, logger);
    const batch = await read('mail');
    expect(batch).toEqual({
      lease: expect.any(String),
      changes: [],
      expired: 1,
    });
    await acknowledgeChanges(knex, {
      subscription: 'mail',
      lease: batch.lease!,
    });
    await recordChanges(knex, ['b']);
    expect(await read('mail')).toMatchObject({ expired: 0, changes: [{}] });
  });

  it('leaves alone what is lent out', async () => {
    await read('mail');
    await recordChanges(knex, ['a'], 15 * DAY_MS);
    const { lease } = await read('mail');
    await pruneChanges(knex, logger);
    expect(await kept()).toEqual(['a']);
    await acknowledgeChanges(knex, { subscription: 'mail', lease: lease! });
    await pruneChanges(knex, logger);
    expect(await kept()).toEqual([]);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('forgets a subscription that nobody has read for 90 days', async () => {
    await read('gone');
    await read('mail');
    await knex('entity_events_subscriptions')
      .where({ name: 'gone' })
      .decrement('last_read_at', 91 * DAY_MS);
    await recordChanges(knex, ['a'], 15 * DAY_MS);
    await pruneChanges(knex, logger);
    const rest = await knex('entity_events_subscriptions').select('name');
    expect(rest).toEqual([{ name: 'mail' }]);
    expect(logger.error).toHaveBeenCalledTimes(1);
  });
});
