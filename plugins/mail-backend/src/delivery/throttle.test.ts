import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { SmtpServer } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { DeliveryStage } from '../__testUtils__/DeliveryStage';
import { readHealth } from './readHealth';
import { readLimits } from './readLimits';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const tooMuch = '450 4.7.0 Too many messages, slow down';
const dayIsUsedUp = '550 5.4.5 Daily user sending limit exceeded';
const onePersonTooMuch =
  '450 4.2.1 The user you are trying to contact is receiving mail too quickly';

describe.each(databases.eachSupportedId())(
  'a server that asks for less, %p',
  databaseId => {
    let knex: Knex;
    let server: SmtpServer;
    let stage: DeliveryStage;

    beforeEach(async () => {
      stage = await DeliveryStage.open(databases, databaseId);
      ({ knex, server } = stage);
    });
    afterEach(() => stage.end());

    /** A loop that has just sent so many. */
    async function startAndSend(count: number): Promise<TestedLoop> {
      const tested = stage.startLoop();
      await stage.send(count);
      await tested.untilCount('accepted', count);
      return tested;
    }

    /** Lets time pass for the pace. */
    async function passMs(ms: number) {
      await knex('delivery_health')
        .decrement('paced_at', ms)
        .decrement('paced_until', ms)
        .decrement('pace_spent_until', ms);
    }

    /** What the status says of the pace, with so many messages a minute allowed. */
    async function slowedWith(messagesPerMinute: number) {
      const settings = settingsFor(server);
      if (settings.state !== 'ready') throw new Error('Nothing is sent');
      const limited = { ...settings.server, limits: { messagesPerMinute } };
      const health = await readHealth({ knex });
      return (await readLimits({ knex, health, server: limited }))?.slowed;
    }

    /** Half of what was accepted before, in messages a minute. */
    async function halfOfAccepted(until: number): Promise<number> {
      const accepted = await knex('delivery_attempts')
        .where({ outcome: 'accepted' })
        .orderBy('started_at');
      const spanMs = Math.max(until - Number(accepted[0].started_at), 1000);
      return (accepted.length * 30_000) / spanMs;
    }

    it('gets half of what was too much, of all backends together, and more by and by', async () => {
      stage.startLoop();
      const tested = await startAndSend(12);
      // As if they had gone within a minute.
      await knex('delivery_attempts').decrement('started_at', 58_000);
      server.replies.RCPT = tooMuch;
      await stage.send(1);
      await tested.until(
        async () => (await readHealth({ knex })).pace !== undefined,
      );
      const { flow, pace } = await readHealth({ knex });
      expect(flow).toBe('open');
      // 12 within 58 seconds or a little more.
      expect(pace?.perMinute).toBeGreaterThanOrEqual(6);
      expect(pace?.perMinute).toBeLessThan(6.3);
      await expect(slowedWith(30)).resolves.toMatchObject({
        ...{ perMinute: 6, limit: 30 },
      });
      await expect(slowedWith(5)).resolves.toBeUndefined();

      delete server.replies.RCPT;
      await stage.send(5);
      await tested.rounds();
      expect(await countStates(knex)).toMatchObject({
        accepted: 12,
        queued: 5,
      });
      await expect(
        knex('outbox_messages').where({ attempts: 0 }),
      ).resolves.toHaveLength(6);

      await passMs(11_000);
      await tested.untilCount('accepted', 13);
      await tested.rounds();
      expect(await countStates(knex)).toMatchObject({
        accepted: 13,
        queued: 4,
      });

      await passMs(3600_000);
      await tested.untilCount('accepted', 17);
      await expect(readHealth({ knex })).resolves.toMatchObject({
        pace: undefined,
      });
    });

    it('is slowed down for once by what was on its way, and again by what came later', async () => {
      const tested = await startAndSend(30);
      server.replies.RCPT = tooMuch;
      await stage.send(80);
      await tested.until(
        async () => (await readHealth({ knex })).pace !== undefined,
      );
      await tested.until(async () => !(await countStates(knex)).sending);
      const { pace: first } = await readHealth({ knex });
      const before = await knex('delivery_attempts').where(
        'started_at',
        '<=',
        first!.since,
      );
      // The 30 that were accepted, and no more than was claimed at once.
      expect(before.length).toBeLessThan(60);
      expect(first!.perMinute).toBeGreaterThan(
        0.9 * (await halfOfAccepted(first!.since)),
      );

      await passMs(20_000);
      await tested.until(
        async () =>
          (await readHealth({ knex })).pace?.since !== first!.since - 20_000,
      );
      const { pace: second } = await readHealth({ knex });
      expect(second!.perMinute).toBeLessThan(first!.perMinute * 0.6);
    });

    it('is asked by one message an hour when the day is used up', async () => {
      const tested = await startAndSend(1);
      server.replies.MESSAGE = dayIsUsedUp;
      await stage.send(30);
      await tested.until(
        async () => (await readHealth({ knex })).flow === 'probing',
      );
      await tested.until(async () => !(await countStates(knex)).sending);
      const few = await stage.countAttempts();
      expect(few).toBeLessThan(31);
      const { probeDueAt = 0, readAt, fault } = await readHealth({ knex });
      expect(probeDueAt - readAt).toBeGreaterThan(45 * 60_000);
      expect(fault).toMatchObject({ failureClass: 'throttle' });
      await tested.rounds();
      expect(await stage.countAttempts()).toBe(few);

      delete server.replies.MESSAGE;
      await knex('delivery_health').update({ probe_due_at: 1 });
      await knex('outbox_messages')
        .whereNotNull('due_at')
        .update({ due_at: 1 });
      await tested.untilCount('accepted', 31);
      await expect(readHealth({ knex })).resolves.toMatchObject({
        flow: 'open',
        fault: undefined,
      });
    });

    it('is not slowed down for by what only one person gets too much of', async () => {
      const tested = await startAndSend(1);
      server.replies.RCPT = onePersonTooMuch;
      await stage.send(1);
      await tested.untilCount('deferred', 1);
      await expect(readHealth({ knex })).resolves.toMatchObject({
        flow: 'open',
        pace: undefined,
      });
    });
  },
);
