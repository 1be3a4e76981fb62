import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { SmtpServer } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { DeliveryStage } from '../__testUtils__/DeliveryStage';
import { enqueueDrafts } from '../__testUtils__/outbox';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const maxConnections = 2;

describe.each(databases.eachSupportedId())(
  'an interrupted delivery, %p',
  databaseId => {
    let knex: Knex;
    let server: SmtpServer;
    let stage: DeliveryStage;

    beforeEach(async () => {
      stage = await DeliveryStage.open(databases, databaseId);
      ({ knex, server } = stage);
    });
    afterEach(() => stage.end());

    function startLoop() {
      // Long enough for a slow machine to renew it while the server is silent.
      const intervals = { leaseMs: 3_000, stopMs: 1 };
      const settings = settingsFor(server, { maxConnections });
      return stage.startLoop(settings, { intervals });
    }

    /** One by one, as the loop that stopped may still be writing. */
    async function endLeases() {
      const rows = await knex('outbox_messages').where({ state: 'sending' });
      for (const { id } of rows) {
        await knex('outbox_messages')
          .where({ id, state: 'sending' })
          .update({ leased_until: 1 });
      }
    }

    function untilAccepted(tested: TestedLoop, messages: number) {
      return tested.until(
        async () => ((await countStates(knex)).accepted ?? 0) >= messages,
      );
    }

    function begun(): Promise<{ id: string; message_id: string }[]> {
      return knex('outbox_messages').whereNotNull('begun_at');
    }

    it('is written down before any content leaves, and told afterwards', async () => {
      await enqueueDrafts(knex, 20);
      let begunAtData: string[] | undefined;
      const onTheWire: string[] = [];
      server.replies.DATA = async () => {
        begunAtData ??= (await begun()).map(row => row.message_id);
        return undefined;
      };
      server.replies.MESSAGE = content => {
        // The first one proves the settings, and then both connections are busy.
        if (server.messages.length === 0) return undefined;
        onTheWire.push(messageIdOf(content));
        return new Promise(() => {});
      };
      const killed = startLoop();
      await killed.until(async () => onTheWire.length === maxConnections);
      expect(begunAtData).toContain(messageIdOf(server.messages[0].content));
      expect((await begun()).length).toBeLessThanOrEqual(4 * maxConnections);
      await killed.loop.stop();
      await endLeases();

      delete server.replies.MESSAGE;
      const restarted = startLoop();
      await restarted.untilCount('accepted', 20);
      await restarted.loop.stop();
      expect(countById(server).size).toBe(20);
      expect([...countById(server).keys()]).toEqual(
        expect.arrayContaining(onTheWire),
      );
      const attempts = await knex('delivery_attempts')
        .join(
          'outbox_messages as message',
          'message.id',
          'delivery_attempts.message_id',
        )
        .where({ outcome: 'deferred' })
        .select('delivery_attempts.*', { header: 'message.message_id' });
      expect(attempts.map(({ header }) => header)).toEqual(
        expect.arrayContaining(onTheWire),
      );
      expect(attempts.length).toBeLessThanOrEqual(4 * maxConnections);
      expect(attempts[0]).toMatchObject({
        server: `127.0.0.1:${server.port}`,
        command: 'DATA',
        reply_code: null,
        failure_class: 'network',
        advice: expect.stringContaining('may arrive twice'),
      });
    });

    it('never repeats what was recorded as accepted, however often it stops', async () => {
      await enqueueDrafts(knex, 60);
      const copies = new Map<string, number | undefined>();
      for (const share of [5, 20, 40]) {
        const tested = startLoop();
        await untilAccepted(tested, share);
        // Leaves what is on its way.
        await tested.loop.stop();
        const recorded = await knex('outbox_messages')
          .where({ state: 'accepted' })
          .select('message_id');
        const counts = countById(server);
        recorded.forEach(row =>
          copies.set(row.message_id, counts.get(row.message_id)),
        );
        await endLeases();
      }
      const last = startLoop();
      await last.untilCount('accepted', 60);
      await last.loop.stop();
      const counts = countById(server);
      expect(counts.size).toBe(60);
      expect(copies.size).toBeGreaterThanOrEqual(40);
      for (const [id, count] of copies) {
        expect(counts.get(id)).toBe(count);
      }
    });
  },
);

function messageIdOf(content: string): string {
  return /^Message-ID: (<.*>)\r?$/m.exec(content)?.[1] ?? '';
}

function countById(server: SmtpServer): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { content } of server.messages) {
    const id = messageIdOf(content);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
