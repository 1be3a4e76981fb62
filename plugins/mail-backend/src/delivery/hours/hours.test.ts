import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { enqueueDrafts, migrated } from '../../__testUtils__/outbox';
import { countHours, pruneHours, readHours } from '.';
import { hourMs } from './HourCount';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('hours, %p', databaseId => {
  let knex: Knex;
  let messageId: string;
  /** The beginning of the present hour; the tests attempt in the one before. */
  const hour = Math.floor(Date.now() / hourMs) * hourMs;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    [{ id: messageId }] = await enqueueDrafts(knex, 1);
    await knex('outbox_messages').update({ created_at: hour - hourMs });
  });

  afterEach(async () => {
    await knex.destroy();
  });

  async function attempt(outcome: string, times: number, afterMs = 100) {
    await knex.batchInsert(
      'delivery_attempts',
      Array.from({ length: times }, () => ({
        ...{ message_id: messageId, outcome, server: 'smtp.example.com:587' },
        ...{ started_at: hour - hourMs, duration_ms: afterMs },
      })),
      200,
    );
  }

  /** As if the time had passed after which no attempt comes late. */
  async function count() {
    for (let look = 0; look < 2; look += 1) {
      await knex('delivery_hours_progress').update({ seen_at: 0 });
      await countHours({ knex, isStopped: () => false });
    }
  }

  it('shows the same before, while and after attempts are counted, each once', async () => {
    await attempt('accepted', 700, 100);
    await attempt('accepted', 60, 90_000);
    await attempt('deferred', 40);
    await attempt('held', 2);
    await attempt('rejected', 3);
    const before = await readHours({ knex, hours: 24 });
    expect(before.items).toHaveLength(24);
    // A minute after an hour has begun, the hour may have changed meanwhile.
    const busy = before.items.filter(({ accepted }) => accepted > 0);
    expect(busy).toEqual([
      {
        startsAt: new Date(hour - hourMs).toISOString(),
        ...{ accepted: 760, deferred: 42, rejected: 3 },
        timeToAccept: { p50Ms: expect.any(Number), p95Ms: expect.any(Number) },
      },
    ]);
    const { p50Ms, p95Ms } = busy[0].timeToAccept!;
    expect(p50Ms).toBeGreaterThanOrEqual(100);
    expect(p50Ms).toBeLessThan(125);
    expect(p95Ms).toBeGreaterThanOrEqual(90_000);
    expect(p95Ms).toBeLessThan(110_000);

    await count();
    await count();
    await expect(
      knex('delivery_hours').sum({ all: 'attempts' }).first(),
    ).resolves.toEqual({ all: databaseId === 'SQLITE_3' ? 805 : '805' });
    const after = await readHours({ knex, hours: 24 });
    expect(after.total).toEqual(before.total);

    await attempt('rejected', 1);
    const { total } = await readHours({ knex, hours: 24 });
    expect(total.rejected).toBe(4);
    await count();
    const { total: counted } = await readHours({ knex, hours: 24 });
    expect(counted).toEqual(total);
  });

  it('waits until no attempt can come late, and forgets what no chart shows', async () => {
    await attempt('accepted', 5);
    await countHours({ knex, isStopped: () => false });
    await countHours({ knex, isStopped: () => false });
    await expect(knex('delivery_hours').select()).resolves.toEqual([]);
    await count();
    await expect(knex('delivery_hours').select()).resolves.toHaveLength(1);
    await pruneHours(knex);
    await expect(knex('delivery_hours').select()).resolves.toHaveLength(1);
    await knex('delivery_hours').update({ hour: hour - 32 * 24 * hourMs });
    await pruneHours(knex);
    await expect(knex('delivery_hours').select()).resolves.toEqual([]);
  });
});
