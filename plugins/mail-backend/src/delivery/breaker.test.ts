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
import { readHealth } from './readHealth';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('the breaker, %p', databaseId => {
  let knex: Knex;
  let server: SmtpServer;
  let stage: DeliveryStage;

  beforeEach(async () => {
    stage = await DeliveryStage.open(databases, databaseId);
    ({ knex, server } = stage);
  });
  afterEach(() => stage.end());

  function startLoop() {
    return stage.startLoop(settingsFor(server, { maxConnections: 1 }));
  }

  /** Lets the time until the next probe pass. */
  async function passTime() {
    await knex('delivery_health').update({ probe_due_at: 1 });
  }

  const tried = () => stage.countAttempts();

  async function waitMs(): Promise<number> {
    const { probeDueAt, readAt } = await readHealth({ knex });
    return (probeDueAt ?? 0) - readAt;
  }

  it('lets one message at a time ask a server that is away, and keeps the attempts of the others', async () => {
    const tested = startLoop();
    await enqueueDrafts(knex, 1);
    await server.waitForMessage(1);
    await tested.untilCount('accepted', 1);
    await server.stop();
    await stage.send(30);
    await tested.until(async () => (await waitMs()) > 5_000);
    await tested.until(async () => !(await countStates(knex)).sending);

    const few = await tried();
    const states = await countStates(knex);
    expect(few).toBeLessThanOrEqual(10);
    expect(states).toEqual({
      accepted: 1,
      deferred: few - 1,
      queued: 31 - few,
    });
    await tested.rounds();
    expect(await tried()).toBe(few);

    await passTime();
    await tested.until(async () => (await tried()) > few);
    await tested.until(async () => (await waitMs()) > 5_000);
    await tested.rounds();
    expect(await tried()).toBe(few + 1);
    await expect(
      knex('outbox_messages').where({ state: 'queued', attempts: 0 }),
    ).resolves.toHaveLength(30 - few);

    server = await stage.replaceServer();
    await passTime();
    await tested.until(async () => !(await countStates(knex)).queued);
    await expect(readHealth({ knex })).resolves.toMatchObject({
      flow: 'open',
      fault: undefined,
      probeDueAt: undefined,
    });
  });

  it('waits longer after every probe in vain', async () => {
    server = await stage.replaceServer({ replies: { CONNECT: 'cut' } });
    await enqueueDrafts(knex, 20);
    const tested = startLoop();
    await tested.until(async () => (await waitMs()) > 0);
    const waits: number[] = [];
    for (let probe = 0; probe < 3; probe += 1) {
      waits.push(await waitMs());
      const before = await tried();
      await passTime();
      await tested.until(
        async () => (await tried()) > before && (await waitMs()) > 0,
      );
    }
    expect(waits[1]).toBeGreaterThan(waits[0] * 1.2);
    expect(waits[2]).toBeGreaterThan(waits[1] * 1.2);
  });

  it('asks with one message an hour whether a fault of the settings has been mended at the server', async () => {
    server.replies.MAIL = '530 5.7.57 Client was not authenticated';
    await enqueueDrafts(knex, 12);
    const tested = startLoop();
    await tested.untilCount('held', 12);
    const { pausedAt } = await readHealth({ knex });
    expect(await waitMs()).toBeGreaterThan(50 * 60_000);
    await tested.rounds();
    expect(await tried()).toBe(1);

    await passTime();
    await tested.until(
      async () => (await tried()) === 2 && (await waitMs()) > 0,
    );
    await tested.untilCount('held', 12);
    await expect(readHealth({ knex })).resolves.toMatchObject({
      flow: 'paused',
      pausedAt,
    });
    await expect(
      knex('outbox_messages').where('attempts', '>', 0),
    ).resolves.toEqual([]);

    delete server.replies.MAIL;
    await passTime();
    await tested.untilCount('accepted', 12);
    await expect(readHealth({ knex })).resolves.toMatchObject({
      flow: 'open',
      pausedAt: undefined,
    });
  });

  it('lets several backends try one message at a time between them', async () => {
    await enqueueDrafts(knex, 20);
    const others: TestedLoop[] = [];
    let onTheWire = 0;
    let most = 0;
    server.replies.MESSAGE = async () => {
      if (server.messages.length > 0) return undefined;
      onTheWire += 1;
      most = Math.max(most, onTheWire);
      // Long enough for the others to come, if they would.
      await others[0].rounds();
      onTheWire -= 1;
      return undefined;
    };
    others.push(startLoop(), startLoop(), startLoop());
    await others[0].untilCount('accepted', 20);
    expect(most).toBe(1);
  });
});
