import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { MailConfig, readMailConfig } from './config';
import { createMailroom } from './createMailroom';
import { withDefaults } from './delivery';
import { reportingIntervals, tellAdministrators } from './error-logs';
import { reportErrors } from './error-logs/reportErrors';
import { createSealing } from './sealing';
import { createSettingsSource } from './settings';
import { settingsFor, TestedLoop } from './__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from './__testUtils__/outbox';
import { startSmtpServer } from './__testUtils__';
import { withoutOAuth } from './__testUtils__/withoutOAuth';
import { createTemplates } from './templates';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** Longer than any test takes. */
const never = 3600_000;

/** A portal whose mail goes over one server, with another one that could stand in for it. */
function configFor({ port }: { port: number }): MailConfig {
  const server = { host: '127.0.0.1', port, startTLSEnabled: false };
  return readMailConfig(
    mockServices.rootConfig({
      data: {
        app: { baseUrl: 'https://portal.example' },
        backend: { baseUrl: 'https://portal.example' },
        mail: {
          administrators: ['user:default/ada'],
          smtp: { ...server, from: 'portal@portal.example' },
          fallback: server,
        },
      },
    }),
  );
}

function perSecondOf(asked: number, everyMs: number): number {
  return (asked * 1000) / everyMs;
}

/** A plugin whose scheduled task has always just ended well. */
async function startScheduler() {
  const server = createServer((_request, response) => {
    const taskState = { lastRunEndedAt: new Date().toISOString() };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ tasks: [{ taskId: 'tidy', taskState }] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

describe.each(databases.eachSupportedId())('an idle backend, %p', id => {
  let knex: Knex;
  let server: Awaited<ReturnType<typeof startSmtpServer>>;
  let config: MailConfig;

  beforeEach(async () => {
    knex = await migrated(await databases.init(id));
    server = await startSmtpServer();
    config = configFor(server);
  });
  afterEach(async () => {
    await server.stop();
    await knex.destroy();
  });

  async function countQueries(work: () => Promise<unknown>): Promise<number> {
    let queries = 0;
    const count = () => {
      queries += 1;
    };
    knex.on('query', count);
    await work();
    knex.off('query', count);
    return queries;
  }

  const logger = mockServices.logger.mock();

  /** What delivery asks in a round, when nothing is to be done and nothing is still being tidied up. */
  async function askedInRound(houseKeepingMs: number): Promise<number> {
    const tested = new TestedLoop(knex, settingsFor(server), {
      settings: createSettingsSource({
        ...{ knex, config, logger, oauth: withoutOAuth },
        sealing: createSealing([]),
      }),
      intervals: { pollMs: 5, houseKeepingMs, settingsMs: never },
    });
    tested.loop.start();
    await tested.untilCount('accepted', 3);
    await tested.rounds(10);
    const rounds = 5;
    let least = Infinity;
    for (let window = 0; window < 8; window += 1) {
      const asked = await countQueries(() => tested.rounds(rounds));
      least = Math.min(least, asked / rounds);
    }
    await tested.loop.stop();
    return least;
  }

  function report() {
    return reportErrors({
      ...{ knex, logger, templates: createTemplates() },
      enqueue: async () => [],
      findAddresses: async () => [],
      pageUrl: 'https://portal.example/mail/error-logs',
      listId: 'error-logs.portal.example',
    });
  }

  function tell() {
    return tellAdministrators({
      ...{ knex, logger, notifications: { send: async () => {} } },
      administrators: config.administrators,
    });
  }

  /** What the scheduled tasks ask in a second, once they have settled down. */
  async function askedByTasks(): Promise<number> {
    const scheduler = await startScheduler();
    const { tasks } = mailroomWith({ knex, config, pluginUrl: scheduler.url });
    const signal = new AbortController().signal;
    let perSecond = 0;
    for (const { fn, frequency } of tasks) {
      await fn(signal);
      await fn(signal);
      const asked = await countQueries(async () => fn(signal));
      const everyMs = durationToMilliseconds(frequency as HumanDuration);
      perSecond += perSecondOf(asked, everyMs);
    }
    scheduler.stop();
    return perSecond;
  }

  it('asks the database less than 0.3 times a second', async () => {
    await enqueueDrafts(knex, 3);
    const { pollMs, houseKeepingMs } = withDefaults();
    const inRound = await askedInRound(never);
    const inHouse = (await askedInRound(0)) - inRound;
    const byTelling = await countQueries(tell);
    await report();
    const byReporting = await countQueries(report);
    const byTasks = await askedByTasks();
    for (const asked of [inRound, inHouse, byTelling, byReporting, byTasks]) {
      expect(asked).toBeGreaterThan(0);
    }
    expect(
      perSecondOf(inRound, pollMs) +
        perSecondOf(inHouse + byTelling, houseKeepingMs) +
        perSecondOf(byReporting, reportingIntervals.intervalMs) +
        byTasks +
        // Backstage asks as well: for its connections, its scheduler, and what we ask that.
        perSecondOf(3, 60_000),
    ).toBeLessThanOrEqual(0.3);
  });

  it('schedules nothing that the backends have to agree on by asking the database', () => {
    const { tasks } = mailroomWith({ knex, config, pluginUrl: '' });
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.filter(({ scope }) => scope !== 'local')).toEqual([]);
  });
});

function mailroomWith(options: {
  knex: Knex;
  config: MailConfig;
  /** Where every other plugin answers. */
  pluginUrl: string;
}) {
  return createMailroom({
    ...options,
    templates: [],
    auth: mockServices.auth(),
    catalog: catalogServiceMock(),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async () => options.pluginUrl,
    }),
    loggedErrors: {
      ...{ listenTo: logger => logger, isConnected: false, ignore() {} },
      ...{ onError() {}, take: () => [], giveBack() {} },
    },
    entityEvents: {
      read: async () => ({ changes: [], expired: 0 }),
      acknowledge: async () => {},
    },
    logger: mockServices.logger.mock(),
    notifications: { send: async () => {} },
    permissions: mockServices.permissions.mock(),
    signals: { publish: async () => {} },
  });
}
