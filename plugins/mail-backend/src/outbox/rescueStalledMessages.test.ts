import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { claimDueMessages } from './claimDueMessages';
import {
  InterruptedMessage,
  rescueStalledMessages,
} from './rescueStalledMessages';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const server = 'smtp.example.com:587';
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'rescueStalledMessages, %p',
  databaseId => {
    let knex: Knex;

    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
    });
    afterEach(async () => {
      await knex.destroy();
    });

    it('tells after a crash which messages may have arrived', async () => {
      await enqueueDrafts(knex, 3);
      const [claimedOnly] = await claimDueMessages({
        ...{ knex, limit: 1, leaseMs: -1 },
      });
      const begun = await claimDueMessages({
        ...{ knex, limit: 2, leaseMs: -1, beginWith: server },
      });

      const told: InterruptedMessage[] = [];
      const rescued = await rescueStalledMessages({
        knex,
        onInterrupted: async (_transaction, interrupted) => {
          told.push(...interrupted);
        },
      });
      expect(rescued).toBe(3);
      expect(told.map(({ id }) => id).sort()).toEqual(
        begun.map(({ id }) => id).sort(),
      );
      expect(told.every(one => one.server === server)).toBe(true);
      expect(told.every(one => one.begunAt <= one.rescuedAt)).toBe(true);
      const reasons = await knex('outbox_messages').select('id', 'reason');
      for (const { id, reason } of reasons) {
        expect(/may have arrived/.test(reason)).toBe(id !== claimedOnly.id);
      }

      // The next claim knows nothing of it.
      await claimDueMessages({ knex, limit: 3, leaseMs: 60_000 });
      await expect(
        knex('outbox_messages').whereNotNull('begun_at'),
      ).resolves.toEqual([]);
    });

    it('forgets nothing that was rescued when it cannot be told of', async () => {
      await enqueueDrafts(knex, 1);
      await claimDueMessages({
        ...{ knex, limit: 1, leaseMs: -1, beginWith: server },
      });
      await expect(
        rescueStalledMessages({
          knex,
          onInterrupted: async () => {
            throw new Error('The log is away');
          },
        }),
      ).rejects.toThrow('The log is away');
      await expect(knex('outbox_messages').first()).resolves.toMatchObject({
        state: 'sending',
        begun_with: server,
      });
    });
  },
);
