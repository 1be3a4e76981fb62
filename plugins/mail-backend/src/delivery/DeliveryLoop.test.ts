import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import { SmtpServer } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { DeliveryStage } from '../__testUtils__/DeliveryStage';
import { aDraft, enqueueDrafts } from '../__testUtils__/outbox';
import { claimDueMessages, Enqueue, releaseMessages } from '../outbox';
import { readHealth } from './readHealth';
import { resumeDelivery } from './resumeDelivery';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('DeliveryLoop, %p', databaseId => {
  let knex: Knex;
  let server: SmtpServer;
  let enqueue: Enqueue;
  let stage: DeliveryStage;

  beforeEach(async () => {
    stage = await DeliveryStage.open(databases, databaseId);
    ({ knex, server, enqueue } = stage);
  });

  afterEach(() => stage.end());

  function drafts(count: number) {
    return Array.from({ length: count }, (_, index) =>
      aDraft({ address: `reader-${index}@example.com` }),
    );
  }

  function untilState(tested: TestedLoop, id: string, state: string) {
    return tested.until(async () => (await read(id)).state === state);
  }

  function read(id: string) {
    return knex('outbox_messages').where({ id }).first();
  }

  function attemptsOf(id: string) {
    return knex('delivery_attempts').where({ message_id: id }).orderBy('id');
  }

  /** What "Try now" does. */
  async function tryNow() {
    await resumeDelivery({ knex });
    await releaseMessages({ knex, deferred: true });
    stage.wake();
  }

  it('says that messages have changed when they are held and when their outcomes are written, and not while it is idle', async () => {
    const onChanged = jest.fn();
    const tested = stage.startLoop({ state: 'off' }, { onChanged });
    await tested.until(async () => (await readHealth({ knex })).readAt > 0);
    expect(onChanged).not.toHaveBeenCalled();
    const [{ id }] = await enqueue([aDraft()]);
    await untilState(tested, id, 'held');
    await tested.until(async () => onChanged.mock.calls.length === 1);

    tested.settings = settingsFor(server);
    tested.loop.wake();
    await untilState(tested, id, 'accepted');
    await tested.until(async () => onChanged.mock.calls.length === 2);
  });

  it('brings an enqueued message to the server and logs it', async () => {
    const tested = stage.startLoop(undefined, {
      intervals: { pollMs: 60_000 },
    });
    await tested.until(
      async () => (await readHealth({ knex })).flow === 'probing',
    );
    const [{ id }] = await enqueue([
      aDraft({ displayName: 'Ada', confidential: true }),
    ]);
    const received = await server.waitForMessage(1);
    await tested.loop.stop();

    expect(received).toMatchObject({
      reversePath: 'portal@example.com',
      recipients: ['ada@example.com'],
    });
    expect(received.content).toContain(
      `Message-ID: <${id}@portal.example.com>`,
    );
    expect(received.content).toMatch(/^To: Ada <ada@example.com>$/m);
    expect(received.content).toMatch(/^Subject: TC-104 changed/m);
    await expect(read(id)).resolves.toMatchObject({
      state: 'accepted',
      attempts: 1,
      due_at: null,
    });
    await expect(attemptsOf(id)).resolves.toMatchObject([
      {
        outcome: 'accepted',
        server: `127.0.0.1:${server.port}`,
        reply_code: 250,
        failure_class: null,
      },
    ]);
    await expect(
      knex('outbox_contents').whereNotNull('sealed'),
    ).resolves.toEqual([]);
    const health = await readHealth({ knex });
    expect(health).toMatchObject({ flow: 'open', failingSince: undefined });
    expect(health.workingSince).toBeDefined();
  });

  it('defers on 451 and is accepted at the next attempt', async () => {
    server.replies.RCPT = '451 4.7.1 Greylisted, come back later';
    const tested = stage.startLoop();
    const [{ id }] = await enqueue([aDraft()]);
    await untilState(tested, id, 'deferred');
    const row = await read(id);
    expect(row.attempts).toBe(1);
    expect(Number(row.due_at) - Number(row.updated_at)).toBe(6 * 60_000);
    expect(server.messages).toHaveLength(0);

    delete server.replies.RCPT;
    await tryNow();
    await untilState(tested, id, 'accepted');
    await expect(attemptsOf(id)).resolves.toMatchObject([
      {
        outcome: 'deferred',
        reply_code: 451,
        enhanced_code: '4.7.1',
        reply: expect.stringContaining('Greylisted'),
      },
      { outcome: 'accepted' },
    ]);
  });

  it('gives up on 550 for one recipient and delivers to the others', async () => {
    server.replies.RCPT = command =>
      command.includes('reader-0@') ? '550 5.1.1 No such user' : undefined;
    const tested = stage.startLoop();
    const [gone, ...others] = await enqueue(drafts(3));
    await untilState(tested, gone.id, 'rejected');
    await server.waitForMessage(2);
    await Promise.all(
      others.map(({ id }) => untilState(tested, id, 'accepted')),
    );
    await expect(attemptsOf(gone.id)).resolves.toMatchObject([
      { outcome: 'rejected', failure_class: 'recipient', reply_code: 550 },
    ]);
  });

  it('takes the third recipient in a row that is refused with the same unknown words for a fault of the settings', async () => {
    server.replies.RCPT = command =>
      `550 ${/<.*>/.exec(command)}: not from here`;
    const tested = stage.startLoop(settingsFor(server, { maxConnections: 1 }));
    const messages = await enqueue(drafts(4));
    await tested.until(
      async () => (await readHealth({ knex })).flow === 'paused',
    );
    await tested.untilCount('held', messages.length - 2);

    const { fault } = await readHealth({ knex });
    expect(fault).toMatchObject({
      failureClass: 'config',
      reply: expect.stringContaining('not from here'),
      advice: expect.stringContaining('one recipient after the other'),
    });

    // Somebody has looked into it: one that is refused then is refused for itself.
    await tryNow();
    await tested.untilCount('rejected', messages.length);
    expect(server.messages).toHaveLength(0);
  });

  it('waits for a server that is down, and says so until it is back', async () => {
    const settings = settingsFor(server);
    await server.stop();
    const onHealth = jest.fn(async () => {});
    const tested = stage.startLoop(settings, {
      onHealth,
      intervals: { houseKeepingMs: 60_000 },
    });
    const [{ id }] = await enqueue([aDraft()]);
    await untilState(tested, id, 'deferred');
    await expect(read(id)).resolves.toMatchObject({ attempts: 1 });
    const failing = await readHealth({ knex });
    expect(failing).toMatchObject({
      pausedAt: undefined,
      fault: { failureClass: 'network' },
    });
    expect(failing.failingSince).toBeDefined();

    server = await stage.replaceServer();
    await tryNow();
    await untilState(tested, id, 'accepted');
    await expect(readHealth({ knex })).resolves.toMatchObject({
      failingSince: undefined,
      fault: undefined,
    });
    await tested.loop.stop();
    expect(onHealth).toHaveBeenCalled();
  });

  it('tries a wrong password once, holds everything, and sends it all with the right one', async () => {
    server = await stage.replaceServer({
      tls: 'starttls',
      auth: { username: 'ada', password: 'right' },
    });
    await enqueue(drafts(20));
    const tested = stage.startLoop(settingsForAuth('wrong'));
    await tested.untilCount('held', 20);
    await enqueue([aDraft()]);
    await tested.untilCount('held', 21);

    const attempts = await knex('delivery_attempts').select();
    expect(attempts).toMatchObject([
      { outcome: 'held', failure_class: 'auth', reply_code: 535 },
    ]);
    expect(signIns()).toBe(1);
    await expect(
      knex('outbox_messages').where('attempts', '>', 0),
    ).resolves.toEqual([]);
    const paused = await readHealth({ knex });
    expect(paused).toMatchObject({ flow: 'paused' });
    expect(paused.pausedAt).toBeDefined();

    await tryNow();
    await tested.until(
      async () =>
        (await readHealth({ knex })).flow === 'paused' &&
        (await countStates(knex)).held === 21,
    );
    expect(signIns()).toBe(2);
    expect((await readHealth({ knex })).pausedAt).toBe(paused.pausedAt);

    tested.settings = settingsForAuth('right');
    await tested.untilCount('accepted', 21);
    expect(server.messages).toHaveLength(21);
    await expect(readHealth({ knex })).resolves.toMatchObject({
      flow: 'open',
      pausedAt: undefined,
    });
  });

  it('hears of a save at the next poll while it hears nobody', async () => {
    const never = 3600_000;
    const tested = stage.startLoop({ state: 'off' } as const, {
      isHeard: () => false,
      intervals: {
        ...{ pollMs: never, deafPollMs: 25 },
        ...{ houseKeepingMs: never, settingsMs: never },
      },
    });
    await enqueue([aDraft()]);
    await tested.untilCount('held', 1);
    tested.settings = settingsFor(server);
    const { recipients } = await server.waitForMessage(1);
    expect(recipients).toEqual(['ada@example.com']);
  });

  function settingsForAuth(password: string) {
    return settingsFor(server, { password });
  }

  function signIns() {
    return server.sessions
      .flatMap(session => session.verbs)
      .filter(verb => verb === 'AUTH').length;
  }

  it('stops in the middle of the flow at a fault that concerns every message', async () => {
    const tested = stage.startLoop(settingsFor(server, { maxConnections: 1 }));
    const [first] = await enqueue([aDraft()]);
    await untilState(tested, first.id, 'accepted');
    server.replies.MAIL = '530 5.7.57 Client was not authenticated';
    await enqueue(drafts(15));
    await tested.untilCount('held', 15);
    await expect(
      knex('delivery_attempts').where({ outcome: 'held' }),
    ).resolves.toMatchObject([{ failure_class: 'config', reply_code: 530 }]);
    await expect(readHealth({ knex })).resolves.toMatchObject({
      flow: 'paused',
      workingSince: undefined,
    });
  });

  it.each([
    ['off', { state: 'off' }],
    ['not configured', { state: 'not-configured' }],
    [
      'not valid',
      { state: 'invalid', problems: ['Port 99999.'], fingerprint: 'f' },
    ],
  ] as const)('holds messages while mail is %s', async (_, settings) => {
    const tested = stage.startLoop(settings as TestedLoop['settings']);
    const [{ id }] = await enqueue([aDraft()]);
    const [expiring] = await enqueue([aDraft()]);
    await tested.untilCount('held', 2);
    expect((await read(id)).reason).toMatch(/mail/i);

    await knex('outbox_messages')
      .where({ id: expiring.id })
      .update({ expires_at: 1 });
    await untilState(tested, expiring.id, 'expired');
    tested.settings = settingsFor(server);
    await untilState(tested, id, 'accepted');
    expect(server.messages).toHaveLength(1);
    await expect(attemptsOf(id)).resolves.toHaveLength(1);
  });

  it('delivers what a killed backend had claimed, once its lease is over', async () => {
    await enqueue(drafts(5));
    const claimed = await claimDueMessages({ knex, limit: 3, leaseMs: 300 });
    expect(claimed).toHaveLength(3);
    const tested = stage.startLoop();
    await tested.untilCount('accepted', 5);
    expect(server.messages).toHaveLength(5);
  });

  it('finishes what is on its way and gives back the rest when it stops', async () => {
    const onTheWire: (() => void)[] = [];
    const tested = stage.startLoop(settingsFor(server, { maxConnections: 2 }));
    await new Promise<void>(resolve => {
      server.replies.MESSAGE = () =>
        server.messages.length === 0
          ? undefined
          : new Promise(answer => {
              onTheWire.push(() => answer(undefined));
              if (onTheWire.length === 2) resolve();
            });
      void enqueue(drafts(15));
    });
    const stopped = tested.loop.stop();
    onTheWire.forEach(answer => answer());
    await stopped;

    await expect(countStates(knex)).resolves.toEqual({
      accepted: 3,
      queued: 12,
    });
    expect(server.messages).toHaveLength(3);
    await server.waitUntil(({ sessions }) =>
      sessions.every(session => !session.open),
    );
  });

  it('leaves to the lease what does not finish in time', async () => {
    server.replies.MESSAGE = () => new Promise<undefined>(() => {});
    const tested = stage.startLoop(undefined, { intervals: { stopMs: 50 } });
    const [{ id }] = await enqueue([aDraft()]);
    await server.waitUntil(({ sessions }) =>
      sessions.some(({ verbs }) => verbs.includes('DATA')),
    );
    await tested.loop.stop();
    await expect(read(id)).resolves.toMatchObject({ state: 'sending' });
  });

  it('keeps outcomes while the database is away and repeats nothing', async () => {
    const tested = stage.startLoop();
    let broken = true;
    server.replies.MESSAGE = async () => {
      if (broken) {
        await knex.schema.renameTable('delivery_attempts', 'away');
      }
      return undefined;
    };
    const [{ id }] = await enqueue([aDraft()]);
    await server.waitForMessage(1);
    await tested.until(async () => tested.logger.error.mock.calls.length > 0);
    await expect(read(id)).resolves.toMatchObject({ state: 'sending' });
    broken = false;
    await knex.schema.renameTable('away', 'delivery_attempts');
    await untilState(tested, id, 'accepted');
    expect(server.messages).toHaveLength(1);
  });

  it('does not send what has expired', async () => {
    const [{ id }] = await enqueue([aDraft()]);
    await knex('outbox_messages').update({ expires_at: 1 });
    const tested = stage.startLoop(undefined, {
      intervals: { houseKeepingMs: 60_000 },
    });
    await untilState(tested, id, 'expired');
    expect(server.sessions).toHaveLength(0);
  });
});

describe('DeliveryLoop in two backends', () => {
  const postgres = databases
    .eachSupportedId()
    .flat()
    .filter(id => id.startsWith('POSTGRES'));

  it.each(postgres)('sends each message once, %p', async databaseId => {
    const stage = await DeliveryStage.open(databases, databaseId);
    const { knex, server } = stage;
    const [tested] = [1, 2].map(() =>
      stage.startLoop(settingsFor(server, { maxConnections: 2 })),
    );
    await stage.enqueue(
      Array.from({ length: 200 }, (_, index) =>
        aDraft({ address: `reader-${index}@example.com` }),
      ),
    );
    await tested.untilCount('accepted', 200);
    const recipients = server.messages.flatMap(message => message.recipients);
    expect(recipients).toHaveLength(200);
    expect(new Set(recipients).size).toBe(200);
    await expect(knex('delivery_attempts').select('id')).resolves.toHaveLength(
      200,
    );
    await stage.end();
  });

  it.each(postgres)(
    'lets one take over from another that is cut off from the database, %p',
    async databaseId => {
      const stage = await DeliveryStage.open(databases, databaseId);
      const { knex, server } = stage;
      const cutOff = createKnex(knex.client.config);
      const settings = settingsFor(server, { maxConnections: 2 });
      const intervals = { leaseMs: 3_000, stopMs: 50 };
      const lost = new TestedLoop(cutOff, settings, { intervals });
      const submitted = new Promise<void>(arrived => {
        server.replies.MESSAGE = () => {
          arrived();
          return new Promise(() => {});
        };
      });
      await enqueueDrafts(knex, 5);
      lost.loop.start();
      // The server has the whole message, and will never answer.
      await submitted;
      await cutOff.destroy();
      delete server.replies.MESSAGE;
      const other = stage.startLoop(settings, { intervals });
      await other.untilCount('accepted', 5);
      expect(server.messages).toHaveLength(5);

      await lost.loop.stop();
      await stage.end();
    },
  );
});
