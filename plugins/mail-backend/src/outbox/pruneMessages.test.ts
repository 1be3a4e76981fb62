import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDraft, migrated, transparentSealing } from '../__testUtils__/outbox';
import { retainedFor } from '../__testUtils__/retainedFor';
import { createEnqueue } from './enqueueMessages';
import { pruneMessages } from './pruneMessages';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const dayMs = 24 * 3600_000;

describe.each(databases.eachSupportedId())('pruneMessages, %p', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
  });

  afterEach(async () => {
    await knex.destroy();
  });

  /** Messages of so many days ago, in their order. */
  async function enqueue(
    ...messages: {
      state: string;
      daysAgo: number;
      changedDaysAgo?: number;
      kind?: string;
    }[]
  ) {
    const enqueued = await createEnqueue({
      ...{ knex, messageIdDomain: 'portal.example.com' },
      sealing: transparentSealing,
    })(
      messages.map(({ kind = 'workflow.change', state }, n) =>
        // Equal messages share their content, those of one state here.
        aDraft({ kind, threadKey: n < 2 ? 'shared' : state + n }),
      ),
    );
    const now = Date.now();
    for (const [n, { id }] of enqueued.entries()) {
      const { state, daysAgo, changedDaysAgo = daysAgo } = messages[n];
      await knex('outbox_messages')
        .where({ id })
        .update({
          state,
          created_at: now - daysAgo * dayMs,
          updated_at: now - changedDaysAgo * dayMs,
        });
      await knex('delivery_attempts').insert({
        ...{ message_id: id, started_at: 1, duration_ms: 1 },
        ...{ outcome: 'accepted', server: 'smtp.example.com:587' },
      });
    }
    return enqueued.map(({ id }) => id);
  }

  async function left() {
    const rows = await knex('outbox_messages').select('id');
    return rows.map(({ id }) => id).sort();
  }

  it('keeps each end as long as it is told, with its content and its attempts', async () => {
    const [, young, rejected, , again, , waiting] = await enqueue(
      { state: 'accepted', daysAgo: 8 },
      { state: 'accepted', daysAgo: 6 },
      { state: 'rejected', daysAgo: 89 },
      { state: 'rejected', daysAgo: 91 },
      { state: 'accepted', daysAgo: 40, changedDaysAgo: 1 },
      { state: 'cancelled', daysAgo: 31, kind: 'acme.digest' },
      { state: 'held', daysAgo: 400 },
    );
    const retention = {
      ...retainedFor(30 * dayMs),
      ...{ accepted: 7 * dayMs, rejected: 90 * dayMs },
    };
    await expect(pruneMessages({ knex, retention })).resolves.toBe(3);
    await expect(left()).resolves.toEqual(
      [young, rejected, again, waiting].sort(),
    );
    await expect(knex('delivery_attempts').select()).resolves.toHaveLength(4);
    // That of the first is also that of the second.
    await expect(knex('outbox_contents').select()).resolves.toHaveLength(4);
    await expect(pruneMessages({ knex, retention })).resolves.toBe(0);
  });

  it('goes on behind what is kept, step by step, until it is stopped', async () => {
    const old = Array.from({ length: 40 }, (_, n) => ({
      ...{ state: 'accepted', daysAgo: 50 - n / 10 },
      changedDaysAgo: n < 15 ? 1 : undefined,
    }));
    await enqueue(...old);
    const retention = retainedFor(30 * dayMs);
    let steps = 0;
    await pruneMessages({
      ...{ knex, retention },
      isStopped: () => (steps += 1) > 3,
    });
    const rest = (await left()).length;
    expect(rest).toBeGreaterThan(15);
    await pruneMessages({ knex, retention });
    await expect(left()).resolves.toHaveLength(15);
  });

  it('begins with few, also behind very many that are kept', async () => {
    const kept = Array.from({ length: 150 }, () => ({
      ...{ state: 'accepted', daysAgo: 50, changedDaysAgo: 1 },
    }));
    const old = Array.from({ length: 60 }, () => ({
      ...{ state: 'accepted', daysAgo: 40 },
    }));
    await enqueue(...kept, ...old);
    const deleted: number[] = [];
    knex.on('query', ({ sql, bindings }) => {
      if (/^delete from .outbox_messages./.test(sql)) {
        deleted.push(bindings.length);
      }
    });
    await pruneMessages({ knex, retention: retainedFor(30 * dayMs) });
    expect(deleted[0]).toBeLessThanOrEqual(10);
    expect(deleted.reduce((sum, count) => sum + count, 0)).toBe(60);
  });
});
