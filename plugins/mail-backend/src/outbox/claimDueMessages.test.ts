import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDraft, migrated, transparentSealing } from '../__testUtils__/outbox';
import { isPostgres } from '../database';
import { claimDueMessages } from './claimDueMessages';
import { createEnqueue } from './enqueueMessages';
import { Enqueue } from './OutboxDraft';
import { readAgenda } from './readAgenda';
import { renewLeases } from './renewLeases';
import { rescueStalledMessages } from './rescueStalledMessages';
import { returnMessages } from './returnMessages';
import { settleMessages } from './settleMessages';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'claimDueMessages, %p',
  databaseId => {
    let knex: Knex;
    let enqueue: Enqueue;

    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
      enqueue = createEnqueue({
        knex,
        messageIdDomain: 'portal.example.com',
        sealing: transparentSealing,
      });
    });

    afterEach(async () => {
      await knex.destroy();
    });

    it('leases the urgent first, then the oldest, and only what is due', async () => {
      const [low] = await enqueue([aDraft({ priority: 'low' })]);
      const [normal] = await enqueue([aDraft()]);
      const [high] = await enqueue([aDraft({ priority: 'high' })]);
      await enqueue([aDraft({ notBefore: Date.now() + 3600_000 })]);
      await expect(readAgenda({ knex })).resolves.toMatchObject({ dueInMs: 0 });

      const first = await claimDueMessages({ knex, limit: 2, leaseMs: 60_000 });
      expect(first.map(({ id }) => id)).toEqual([high.id, normal.id]);
      const rest = await claimDueMessages({ knex, limit: 9, leaseMs: 60_000 });
      expect(rest.map(({ id }) => id)).toEqual([low.id]);
      expect(rest[0].leaseToken).not.toBe(first[0].leaseToken);

      await expect(
        claimDueMessages({ knex, limit: 9, leaseMs: 60_000 }),
      ).resolves.toEqual([]);
      const { dueInMs: wait } = await readAgenda({ knex });
      expect(wait).toBeGreaterThan(3_500_000);
      expect(wait).toBeLessThanOrEqual(3_600_000);
    });

    it('reads none of the outbox but what it claims, however the database plans it', async () => {
      await enqueue(Array.from({ length: 1000 }, () => aDraft()));
      await knex.raw('analyze outbox_messages');
      const statement = new Promise<{ sql: string; bindings: Knex.Value[] }>(
        resolve => knex.once('query', resolve),
      );
      await claimDueMessages({ knex, limit: 15, leaseMs: 60_000 });
      const { sql, bindings } = await statement;
      // The one that is kept, made without knowing for how many.
      const { rows, ...steps } = isPostgres(knex)
        ? await knex.raw(`explain (generic_plan) ${sql}`)
        : await knex.raw(`explain query plan ${sql}`, bindings);
      const plan = JSON.stringify(rows ?? steps);
      expect(plan).toContain('outbox_messages_priority_due_at_idx');
      expect(plan).not.toMatch(/(Seq Scan on|SCAN) outbox_messages/);
    });

    it('gives each of 1,000 messages to one of many claimers', async () => {
      await enqueue(
        Array.from({ length: 1000 }, (_, index) =>
          aDraft({ address: `reader-${index}@example.com` }),
        ),
      );
      const claimUntilEmpty = async () => {
        const ids: string[] = [];
        let batch = await claimDueMessages({
          knex,
          limit: 17,
          leaseMs: 60_000,
        });
        while (batch.length > 0) {
          ids.push(...batch.map(({ id }) => id));
          batch = await claimDueMessages({ knex, limit: 17, leaseMs: 60_000 });
        }
        return ids;
      };
      const claimed = await Promise.all(
        Array.from({ length: 5 }, claimUntilEmpty),
      );
      const all = claimed.flat();
      expect(all).toHaveLength(1000);
      expect(new Set(all).size).toBe(1000);
      expect(claimed.filter(ids => ids.length > 0).length).toBeGreaterThan(1);
    });

    it('returns to the queue what its holder did not settle in time, and takes the lease from them', async () => {
      const [{ id }] = await enqueue([aDraft()]);
      const [lost] = await claimDueMessages({ knex, limit: 1, leaseMs: -1 });
      await expect(rescueStalledMessages({ knex })).resolves.toBe(1);
      await renewLeases({
        knex,
        leaseTokens: [lost.leaseToken],
        leaseMs: 60_000,
      });
      const [taken] = await claimDueMessages({
        knex,
        limit: 1,
        leaseMs: 60_000,
      });
      expect(taken.id).toBe(id);

      const rejected = { state: 'rejected', counts: true } as const;
      await expect(
        settleMessages({
          knex,
          settlements: [{ message: lost, next: rejected }],
        }),
      ).resolves.toEqual(new Set());
      await expect(
        knex('outbox_messages').where({ id }).first(),
      ).resolves.toMatchObject({ state: 'sending', attempts: 0 });

      await expect(
        settleMessages({
          knex,
          settlements: [
            { message: taken, next: { state: 'accepted', counts: true } },
          ],
        }),
      ).resolves.toEqual(new Set([id]));
      await expect(rescueStalledMessages({ knex })).resolves.toBe(0);
    });

    it('keeps a lease that is renewed', async () => {
      await enqueue([aDraft()]);
      const [{ leaseToken }] = await claimDueMessages({
        knex,
        limit: 1,
        leaseMs: -1,
      });
      await renewLeases({ knex, leaseTokens: [leaseToken], leaseMs: 60_000 });
      await expect(rescueStalledMessages({ knex })).resolves.toBe(0);
    });

    it('gives back what was not tried', async () => {
      const [{ id }] = await enqueue([aDraft()]);
      const messages = await claimDueMessages({
        knex,
        limit: 1,
        leaseMs: 60_000,
      });
      await returnMessages({ knex, messages });
      const again = await claimDueMessages({ knex, limit: 1, leaseMs: 60_000 });
      expect(again).toMatchObject([{ id, attempts: 0 }]);
    });
  },
);
