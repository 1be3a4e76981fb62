import { TestDatabases } from '@backstage/backend-test-utils';
import { EntityChangeBatch } from '@mailroom/backstage-plugin-entity-events-node';
import { Knex } from 'knex';
import { component, createCatalogDatabase } from '../__testUtils__/catalog';
import { endLease, recordChanges } from '../__testUtils__/changes';
import { acknowledgeChanges } from './acknowledgeChanges';
import { readChanges } from './readChanges';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const names = ({ changes }: EntityChangeBatch) =>
  changes.map(change => change.after?.metadata.name);

describe.each(databases.eachSupportedId())('readChanges, %p', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await createCatalogDatabase(databases, id);
  });

  const read = (subscription = 'mail', limit = 100) =>
    readChanges(knex, { subscription, limit, leaseSeconds: 60 });

  const acknowledge = (lease: string | undefined, subscription = 'mail') =>
    acknowledgeChanges(knex, { subscription, lease: lease ?? 'none' });

  it('begins a subscription at the current end, and lends what comes', async () => {
    await recordChanges(knex, ['earlier']);
    expect(await read()).toEqual({ changes: [], expired: 0 });
    await recordChanges(knex, ['a', 'b', 'c']);
    const batch = await read('mail', 2);
    expect(batch).toEqual({
      lease: expect.any(String),
      changes: [
        {
          id: expect.any(String),
          entityRef: 'component:default/a',
          kinds: ['created'],
          after: component('a'),
          detectedAt: expect.stringMatching(/^\d{4}-.*Z$/),
          createdTogether: 1,
        },
        expect.objectContaining({ entityRef: 'component:default/b' }),
      ],
      expired: 0,
    });
    const ageMs = Date.now() - Date.parse(batch.changes[0].detectedAt);
    expect(Math.abs(ageMs)).toBeLessThan(60_000);

    await acknowledge(batch.lease);
    const rest = await read();
    expect(names(rest)).toEqual(['c']);
    await acknowledge(rest.lease);
    expect(await read()).toEqual({ changes: [], expired: 0 });
  });

  it('hands out again what a reader took and did not acknowledge', async () => {
    await read();
    await recordChanges(knex, ['a', 'b']);
    const taken = await read();
    await endLease(knex, 'mail');
    await recordChanges(knex, ['c']);
    await expect(acknowledge(taken.lease)).rejects.toThrow(
      expect.objectContaining({
        name: 'ConflictError',
        message: expect.stringContaining('read again'),
      }),
    );
    const again = await read('mail', 2);
    expect(again.changes).toEqual(taken.changes);
    await expect(acknowledge(taken.lease)).rejects.toThrow('has ended');
    await acknowledge(again.lease);
    expect(names(await read())).toEqual(['c']);
  });

  it('lends to one of several readers at a time', async () => {
    await read();
    await recordChanges(knex, ['a', 'b']);
    for (let round = 0; round < 20; round++) {
      const batches = await Promise.all([read(), read(), read(), read()]);
      const lent = batches.filter(batch => batch.lease);
      expect(lent.map(names)).toEqual([['a', 'b']]);
      expect(batches.filter(batch => !batch.lease)).toEqual(
        Array(3).fill({ changes: [], expired: 0 }),
      );
      await endLease(knex, 'mail');
    }
  });

  it('keeps subscriptions apart', async () => {
    await Promise.all([read('mail'), read('mail'), read('search')]);
    await recordChanges(knex, ['a']);
    const mine = await read('mail');
    const theirs = await read('search');
    expect(theirs.changes).toEqual(mine.changes);
    await expect(acknowledge(mine.lease, 'search')).rejects.toThrow();
    await expect(acknowledge(mine.lease, 'unknown')).rejects.toThrow('unknown');
    await acknowledge(mine.lease, 'mail');
    await acknowledge(theirs.lease, 'search');
  });
});
