import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readMailConfig } from './config';
import { createMailroom } from './createMailroom';
import { withDefaults } from './delivery';
import { ErrorReporter, reportingIntervals } from './error-logs';
import { settingsFor, TestedLoop } from './__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from './__testUtils__/outbox';
import { startSmtpServer } from './__testUtils__';
import { createTemplates } from './templates';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** So much faster than in production do the clocks of this test go. */
const haste = 200;

function hastened<Intervals extends object>(intervals: Intervals): Intervals {
  return Object.fromEntries(
    Object.entries(intervals).map(([name, ms]) => [name, ms / haste]),
  ) as Intervals;
}

/** Counts, and can be waited for. */
class Rounds {
  private done = 0;
  private look = () => {};

  next() {
    this.done += 1;
    this.look();
  }

  /** Resolves after so many more. */
  pass(count: number): Promise<void> {
    const end = this.done + count;
    return new Promise(resolve => {
      this.look = () => this.done >= end && resolve();
    });
  }
}

describe.each(databases.eachSupportedId())('an idle backend, %p', id => {
  it('asks the database less than 0.3 times a second', async () => {
    const knex = await migrated(await databases.init(id));
    const server = await startSmtpServer();
    await enqueueDrafts(knex, 3);
    const rounds = new Rounds();
    const tested = new TestedLoop(knex, settingsFor(server), {
      intervals: hastened(withDefaults()),
      onRound: () => rounds.next(),
    });
    const errors = new ErrorReporter({
      ...{ knex, templates: createTemplates(), logger: tested.logger },
      enqueue: async () => [],
      findAddresses: async () => [],
      pageUrl: 'https://portal.example/mail/error-logs',
      listId: 'error-logs.portal.example',
      ...hastened(reportingIntervals),
    });
    tested.loop.start();
    errors.start();
    await server.waitForMessage(3);
    await rounds.pass(10);

    let queries = 0;
    const count = () => {
      queries += 1;
    };
    knex.on('query', count);
    const since = performance.now();
    await rounds.pass(30);
    const seconds = ((performance.now() - since) * haste) / 1000;
    knex.off('query', count);

    expect(queries).toBeGreaterThanOrEqual(30);
    expect(queries / seconds).toBeLessThanOrEqual(0.3);
    await Promise.all([tested.loop.stop(), errors.stop()]);
    await server.stop();
    await knex.destroy();
  });
});

it('schedules nothing that the backends have to agree on by asking the database', async () => {
  const knex = await databases.init('SQLITE_3');
  const { tasks } = createMailroom({
    config: readMailConfig(
      mockServices.rootConfig({
        data: {
          app: { baseUrl: 'https://portal.example' },
          backend: { baseUrl: 'https://portal.example' },
        },
      }),
    ),
    knex,
    templates: [],
    auth: mockServices.auth(),
    catalog: catalogServiceMock(),
    discovery: mockServices.discovery(),
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
  expect(tasks.length).toBeGreaterThan(0);
  expect(tasks.filter(({ scope }) => scope !== 'local')).toEqual([]);
  await knex.destroy();
});
