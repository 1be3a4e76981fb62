import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  createServiceFactory,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  loggedErrorsServiceRef,
  LoggedErrorsService,
} from '@mailroom/backstage-plugin-mail-node';
import { migrated } from '../__testUtils__/outbox';
import { noticeLoggedErrors } from './noticeLoggedErrors';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** A backend whose root logger passes its errors on, as a portal makes it. */
async function startBackend() {
  let logged: LoggedErrorsService | undefined;
  const rootLogger = createServiceFactory({
    service: coreServices.rootLogger,
    deps: { errors: loggedErrorsServiceRef },
    factory: ({ errors }) =>
      errors.listenTo(mockServices.rootLogger({ level: 'none' })),
  });
  const search = createBackendPlugin({
    pluginId: 'search',
    register: env =>
      env.registerInit({
        deps: { logger: coreServices.logger, errors: loggedErrorsServiceRef },
        async init({ logger, errors }) {
          logged = errors;
          for (let n = 0; n < 10_000; n += 1) {
            logger.error(`Index ${n} is gone, token=geheim${n}`);
          }
          logger.child({ task: 'index' }).error('Its task failed');
          logger.warn('not so bad');
        },
      }),
  });
  const backend = await startTestBackend({ features: [rootLogger, search] });
  return { backend, logged: logged! };
}

it.each(databases.eachSupportedId())(
  'noticeLoggedErrors records what a backend logs as errors, masked and counted, %p',
  async databaseId => {
    const knex = await migrated(await databases.init(databaseId));
    const { backend, logged } = await startBackend();
    const notice = (from: typeof knex) =>
      noticeLoggedErrors({ knex: from, logged, taskPlugins: ['search'] });

    const away = await databases.init('SQLITE_3');
    await expect(notice(away)).rejects.toThrow(/no such table/);
    await away.destroy();
    await notice(knex);
    await notice(knex);

    const rows = await knex('error_groups').select().orderBy('errors');
    expect(rows.map(({ title, errors }) => [title, Number(errors)])).toEqual([
      ['search: Index 0 is gone, token=…', 10_000],
    ]);
    expect(JSON.stringify(rows)).not.toContain('geheim');
    await backend.stop();
    await knex.destroy();
  },
);
