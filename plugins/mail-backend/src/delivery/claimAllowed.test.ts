import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { startSmtpServer, SmtpServer } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import {
  EffectiveSettings,
  SubmissionLimits,
  SubmissionServer,
} from '../settings';
import { claimAllowed } from './claimAllowed';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('claimAllowed, %p', databaseId => {
  let knex: Knex;
  let server: SmtpServer;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    server = await startSmtpServer();
  });
  afterEach(async () => {
    await server.stop();
    await knex.destroy();
  });

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

  function startReplica(settings: EffectiveSettings) {
    const watch = { rounds: 0, look: () => {} };
    const onRound = () => {
      watch.rounds += 1;
      watch.look();
    };
    const { loop } = new TestedLoop(knex, settings, { onRound });
    loop.start();
    return {
      loop,
      /** Resolves after so many rounds from now. */
      rounds(count: number): Promise<void> {
        const end = watch.rounds + count;
        return new Promise(resolve => {
          watch.look = () => watch.rounds >= end && resolve();
        });
      },
    };
  }

  async function ageAttempts(ms: number) {
    await knex('delivery_attempts').decrement('started_at', ms);
  }

  it('lets all backends together submit no more than the limits, and loses no attempt', async () => {
    const settings = limitedTo({ messagesPerMinute: 5, messagesPerDay: 7 });
    await enqueueDrafts(knex, 9);
    const replicas = [startReplica(settings), startReplica(settings)];
    const further = () => Promise.all(replicas.map(({ rounds }) => rounds(8)));

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
    await Promise.all(replicas.map(({ loop }) => loop.stop()));
    expect(await countStates(knex)).toEqual({ accepted: 9 });
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
});
