import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { startSmtpServer, SmtpServer } from '../__testUtils__';
import { countStates, settingsFor } from '../__testUtils__/deliveryLoop';
import { DeliveryStage } from '../__testUtils__/DeliveryStage';
import { enqueueDrafts } from '../__testUtils__/outbox';
import { EffectiveSettings, fallbackOf } from '../settings';
import { claimFor } from './claimFor';
import { readHealths } from './readHealth';
import { SubmissionLine } from './SubmissionLine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const isPostgres = (databaseId: string) => databaseId.startsWith('POSTGRES');

describe.each(databases.eachSupportedId())(
  'a fall-back server, %p',
  databaseId => {
    let knex: Knex;
    let stage: DeliveryStage;
    let first: SmtpServer;
    let second: SmtpServer;
    let ports: { first: number; second: number };

    beforeEach(async () => {
      stage = await DeliveryStage.open(databases, databaseId);
      ({ knex, server: first } = stage);
      second = await startSmtpServer();
      ports = { first: first.port, second: second.port };
    });
    afterEach(async () => {
      await stage.end();
      await second.stop();
    });

    function settings(fallbackChanges = {}): EffectiveSettings {
      const sending = settingsFor({ port: ports.first }, { maxConnections: 1 });
      const other = settingsFor({ port: ports.second }, { maxConnections: 1 });
      return sending.state === 'ready' && other.state === 'ready'
        ? {
            ...sending,
            fallback: {
              ...{ state: 'ready', fingerprint: 'fallback' },
              server: { ...other.server, ...fallbackChanges },
            },
          }
        : sending;
    }

    async function isAll(state: string) {
      const states = await countStates(knex);
      return Object.keys(states).every(one => one === state);
    }

    /** Lets the time until the next probe of a server pass. */
    async function passTime(id: number) {
      await knex('delivery_health').where({ id }).update({ probe_due_at: 1 });
    }

    it('takes over at once from a server that is away, and gives back by itself', async () => {
      const tested = stage.startLoop(settings());
      await stage.send(1);
      await first.waitForMessage(1);
      await tested.until(() => isAll('accepted'));
      await first.stop();

      await stage.send(20);
      await second.waitForMessage(20);
      await tested.until(() => isAll('accepted'));
      const attempts = await knex('delivery_attempts').orderBy('id');
      const overFirst = attempts.filter(
        ({ server }) => server === `127.0.0.1:${ports.first}`,
      );
      // The three that found it out, and what was on its way meanwhile.
      expect(overFirst.length).toBeLessThan(10);
      expect(attempts.length - overFirst.length).toBe(20);
      expect(await readHealths({ knex })).toMatchObject({
        first: { flow: 'probing', fault: { failureClass: 'network' } },
        fallback: { flow: 'open', fault: undefined },
      });

      // One message asks, in vain; it arrives over the other server all the same.
      await passTime(1);
      await stage.send(1);
      await second.waitForMessage(21);
      await tested.until(() => isAll('accepted'));

      first = await stage.replaceServer();
      await passTime(1);
      await stage.send(10);
      await tested.until(() => isAll('accepted'));
      expect((await readHealths({ knex })).first).toMatchObject({
        ...{ flow: 'open', fault: undefined, failingSince: undefined },
      });
      const before = second.messages.length;
      await stage.send(10);
      await tested.until(() => isAll('accepted'));
      expect(second.messages).toHaveLength(before);
      expect(first.messages.length + before).toBe(41);
    });

    it('is sent nothing while the first works, however much waits', async () => {
      const tested = stage.startLoop(settings());
      first.replies.MESSAGE = async () => {
        tested.loop.wake();
        await tested.rounds(2);
        return undefined;
      };
      await stage.send(12);
      await first.waitForMessage(12);
      await tested.until(() => isAll('accepted'));
      expect(second.sessions).toHaveLength(0);
    });

    it('takes over from a server that refuses our sign-in, while nobody acts', async () => {
      first.replies.MAIL = '530 5.7.57 Client was not authenticated';
      const tested = stage.startLoop(settings());
      await stage.send(12);
      await second.waitForMessage(12);
      await tested.until(() => isAll('accepted'));
      expect(await readHealths({ knex })).toMatchObject({
        first: { flow: 'paused', pausedAt: expect.any(Number) },
        fallback: { flow: 'open' },
      });
      const refused = await knex('delivery_attempts').where({
        outcome: 'held',
      });
      expect(refused).toHaveLength(1);
      expect(first.messages).toHaveLength(0);
    });

    it('loses nothing while both are away', async () => {
      await Promise.all([first.stop(), second.stop()]);
      const tested = stage.startLoop(settings());
      await stage.send(10);
      await tested.until(async () => {
        const health = await readHealths({ knex });
        return [health.first, health.fallback].every(
          ({ probeDueAt = 0, readAt }) => probeDueAt - readAt > 5_000,
        );
      });
      await tested.until(async () => !(await countStates(knex)).sending);
      expect(await isAll('accepted')).toBe(false);

      second = await startSmtpServer({ port: ports.second });
      await passTime(2);
      tested.loop.wake();
      await second.waitForMessage(1);
      first = await stage.replaceServer();
      await passTime(1);
      await knex('outbox_messages')
        .where({ state: 'deferred' })
        .update({ due_at: 1 });
      tested.loop.wake();
      await tested.until(() => isAll('accepted'));
      expect(first.messages.length + second.messages.length).toBe(10);
    });

    it('is not sent what the first may have, until that is due again', async () => {
      first.replies.MESSAGE = 'cut';
      const tested = stage.startLoop(settings());
      // Known to be away as soon as one message more has failed.
      await enqueueDrafts(knex, 1);
      await tested.until(async () => {
        const { first: health } = await readHealths({ knex });
        return health.failingSince !== undefined;
      });
      await knex('delivery_health')
        .where({ id: 1 })
        .update({ faults: 2, flow: 'probing', probe_due_at: null });
      await stage.send(1);
      await tested.until(
        async () =>
          (await readHealths({ knex })).first.probeDueAt !== undefined,
      );
      await stage.send(3);
      await second.waitForMessage(3);
      await tested.untilCount('accepted', 3);
      const cut = await knex('outbox_messages').where({ state: 'deferred' });
      expect(cut).toHaveLength(2);
      for (const { due_at, updated_at } of cut) {
        expect(Number(due_at) - Number(updated_at)).toBeGreaterThan(20_000);
      }
      expect(second.messages).toHaveLength(3);
    });

    it.each([
      ['', undefined],
      [' with limits', { messagesPerDay: 50 }],
    ])(
      'has nothing claimed for it while the first works%s',
      async (_, limits) => {
        const fallback = fallbackOf(settings({ limits }));
        if (fallback.state !== 'ready') throw new Error('There is none');
        const transport = { submit: jest.fn(), close: jest.fn() };
        const line = new SubmissionLine(fallback, {
          ...{ role: 'fallback', createTransport: () => transport },
        });
        await enqueueDrafts(knex, 2);
        await knex('delivery_health').update({ flow: 'open' });
        const claimed = async () => {
          const options = { knex, leaseMs: 10_000, limit: 1, whileOpen: true };
          return (await claimFor(line, options)).messages.length;
        };
        expect(await claimed()).toBe(0);
        await knex('delivery_health')
          .where({ id: 1 })
          .update({ flow: 'probing', failing_since: 1 });
        expect(await claimed()).toBe(1);
      },
    );

    it('keeps to limits of its own', async () => {
      await first.stop();
      const limits = { messagesPerDay: 3 };
      const tested = stage.startLoop(settings({ limits }));
      await stage.send(6);
      await second.waitForMessage(3);
      await tested.untilCount('accepted', 3);
      expect(await countStates(knex)).toMatchObject({ accepted: 3 });
    });

    if (isPostgres(databaseId)) {
      it('is gone over by all backends together', async () => {
        await first.stop();
        const one = stage.startLoop(settings());
        stage.startLoop(settings());
        await stage.send(100);
        await second.waitForMessage(100);
        await one.until(() => isAll('accepted'));
        expect(second.messages).toHaveLength(100);

        first = await stage.replaceServer();
        await passTime(1);
        await stage.send(1);
        await one.until(() => isAll('accepted'));
        await one.until(
          async () => (await readHealths({ knex })).first.flow === 'open',
        );
        const before = second.messages.length;
        await stage.send(50);
        await one.until(() => isAll('accepted'));
        expect(second.messages).toHaveLength(before);
      });
    }
  },
);
