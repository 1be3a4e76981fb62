import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { SmtpServer } from '../__testUtils__';
import { countStates, settingsFor } from '../__testUtils__/deliveryLoop';
import { DeliveryStage } from '../__testUtils__/DeliveryStage';
import { aDraft, enqueueDrafts } from '../__testUtils__/outbox';
import { isPostgres } from '../database';
import { Enqueue } from '../outbox';
import { SubmissionLimits, SubmissionServer } from '../settings';
import { claimAllowed } from './claimAllowed';
import { claimFor } from './claimFor';
import { answeredWithin, countAnswered } from './countAnswered';
import { readHealth } from './readHealth';
import { readLimits } from './readLimits';
import { SubmissionLine } from './SubmissionLine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('claimAllowed, %p', databaseId => {
  let knex: Knex;
  let server: SmtpServer;
  let enqueue: Enqueue;
  let stage: DeliveryStage;

  beforeEach(async () => {
    stage = await DeliveryStage.open(databases, databaseId);
    ({ knex, server, enqueue } = stage);
  });
  afterEach(() => stage.end());

  function limitedTo(limits: SubmissionLimits) {
    const settings = settingsFor(server);
    if (settings.state !== 'ready') {
      throw new Error('There is nothing to limit');
    }
    return { ...settings, server: { ...settings.server, limits } };
  }

  function claim(to: SubmissionServer) {
    return claimAllowed({ knex, server: to, limit: 50, leaseMs: 10_000 });
  }

  async function ageAttempts(ms: number) {
    await knex('delivery_attempts').decrement('started_at', ms);
  }

  it('lets all backends together submit no more than the limits, and loses no attempt', async () => {
    const settings = limitedTo({ messagesPerMinute: 5, messagesPerDay: 7 });
    await enqueueDrafts(knex, 9);
    const replicas = [stage.startLoop(settings), stage.startLoop(settings)];
    const further = () => Promise.all(replicas.map(each => each.rounds(8)));

    await server.waitForMessage(5);
    await further();
    expect(await countStates(knex)).toEqual({ accepted: 5, queued: 4 });
    await ageAttempts(60_000);
    await server.waitForMessage(7);
    await further();
    expect(await countStates(knex)).toEqual({ accepted: 7, queued: 2 });
    await ageAttempts(60_000);
    await further();
    expect(server.messages).toHaveLength(7);
    const waiting = await knex('outbox_messages').where({ state: 'queued' });
    expect(waiting.map(({ attempts }) => attempts)).toEqual([0, 0]);
    await ageAttempts(24 * 3600_000);
    await server.waitForMessage(9);
    await replicas[0].untilCount('accepted', 9);
  });

  it('counts what is on its way, also of somebody who claims at the same moment', async () => {
    await enqueueDrafts(knex, 20);
    const { server: limited } = limitedTo({ messagesPerMinute: 6 });
    const claims = await Promise.all([1, 2, 3].map(() => claim(limited)));
    expect(claims.map(messages => messages.length).sort()).toEqual([0, 0, 6]);
  });

  it('does not count what never reached this server', async () => {
    await enqueueDrafts(knex, 9);
    const { server: limited } = limitedTo({ messagesPerDay: 6 });
    const { id } = await knex('outbox_messages').first('id');
    const attempt = {
      message_id: id,
      started_at: Date.now(),
      duration_ms: 1,
      outcome: 'accepted',
      server: `127.0.0.1:${server.port}`,
      reply_code: 250,
    };
    await knex('delivery_attempts').insert([
      attempt,
      { ...attempt, outcome: 'deferred', reply_code: null },
      { ...attempt, server: 'smtp.before.example:587' },
    ]);
    expect(await claim(limited)).toHaveLength(5);
  });

  it('keeps the last messages of a day for those that somebody is waiting for', async () => {
    const settings = limitedTo({ messagesPerDay: 40 });
    await enqueueDrafts(knex, 50);
    const replica = stage.startLoop(settings);
    await server.waitForMessage(38);
    await replica.rounds(8);
    expect(server.messages).toHaveLength(38);

    await enqueue([
      aDraft({ kind: 'account.password-reset', address: 'eve@example.com' }),
    ]);
    const { recipients } = await server.waitForMessage(39);
    expect(recipients).toEqual(['eve@example.com']);
    await replica.rounds(8);
    expect(await countStates(knex)).toEqual({ accepted: 39, queued: 12 });

    const health = await readHealth({ knex });
    const limits = await readLimits({ ...settings, knex, health });
    expect(limits?.day).toMatchObject({ used: 39, limit: 40, reserved: 2 });
    // The second of the 39 was sent a moment ago, and 24 hours later one may go.
    const [, second] = await knex('delivery_attempts').orderBy('started_at');
    expect(Date.parse(limits?.day?.goesOnAt ?? '')).toBe(
      Number(second.started_at) + 24 * 3600_000,
    );
  });

  it('lets nothing wait for ever, however much comes before it', async () => {
    const settings = limitedTo({});
    const transport = { submit: jest.fn(), close: jest.fn() };
    const line = new SubmissionLine(settings, {
      ...{ role: 'first', createTransport: () => transport },
    });
    await knex('delivery_health').update({ flow: 'open' });
    await enqueueDrafts(knex, 8);
    await enqueue(
      Array.from({ length: 8 }, () => aDraft({ kind: 'workflow.digest' })),
    );
    const gone: string[] = [];
    for (let claims = 0; claims < 20; claims += 1) {
      await enqueue(
        Array.from({ length: 4 }, () => aDraft({ kind: 'account.welcome' })),
      );
      const { messages } = await claimFor(line, {
        ...{ knex, leaseMs: 10_000, limit: 4, whileOpen: true },
      });
      gone.push(...messages.map(({ id }) => id));
    }
    const rows = await knex('outbox_messages')
      .whereIn('id', gone)
      .groupBy('priority')
      .select('priority')
      .count({ messages: '*' })
      .orderBy('priority');
    expect(rows.map(({ messages }) => Number(messages))).toEqual([64, 8, 8]);
  });

  it('counts a day from an index, and no further than the limit', async () => {
    const { id } = await enqueueDrafts(knex, 1).then(([first]) => first);
    const [numbers, now] = isPostgres(knex)
      ? ['generate_series(1, 20000) as numbers(n)', 'extract(epoch from now())']
      : [
          '(with recursive counted(n) as (select 1 union all select n + 1 from counted where n < 20000) select n from counted)',
          'unixepoch()',
        ];
    await knex.raw(
      `insert into delivery_attempts (message_id, started_at, duration_ms, outcome, server, reply_code)
       select '${id}', ${now} * 1000 - n * 10000, 1, 'accepted', 'a:25', 250 from ${numbers}`,
    );
    await knex.raw(
      isPostgres(knex) ? 'vacuum analyze delivery_attempts' : 'analyze',
    );
    const day = { knex, server: 'a:25', windowMs: 24 * 3600_000 };
    await expect(countAnswered({ ...day, atMost: 50 })).resolves.toBe(50);
    await expect(countAnswered({ ...day, atMost: 9000 })).resolves.toBeCloseTo(
      8639,
      -1,
    );
    const explain = isPostgres(knex) ? 'explain' : 'explain query plan';
    const query = answeredWithin(day).limit(9000).toQuery();
    const plan = JSON.stringify(await knex.raw(`${explain} ${query}`));
    expect(plan).toMatch(
      /(COVERING INDEX|Index Only Scan.*) (using )?delivery_attempts_server_started_at_reply_code_idx/i,
    );
  });
});
