import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { Knex } from 'knex';
import { migrated } from '../__testUtils__/outbox';
import { createTaskReader, ReadTasks, TaskRun } from './readTasks';
import { TaskWatch } from './TaskWatch';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('TaskWatch, %p', databaseId => {
  let knex: Knex;
  const logger = mockServices.logger.mock();
  const onFailure = jest.fn();

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    logger.warn.mockReset();
    onFailure.mockReset();
  });

  afterEach(async () => {
    await knex.destroy();
  });

  function watch(readTasks: ReadTasks, plugins = ['search']) {
    return new TaskWatch({ knex, logger, onFailure, plugins, readTasks });
  }

  const run = (endedAt: number, message?: string): TaskRun => ({
    ...{ pluginId: 'search', taskId: 'index', endedAt },
    failure: message ? { message, detail: `Error: ${message}` } : undefined,
  });

  async function groups() {
    const rows = await knex('error_groups').select().orderBy('title');
    return rows.map(({ title, errors }) => [title, Number(errors)]);
  }

  it('records each failed run once, whichever backend sees it', async () => {
    let runs = [run(1_000, 'disk is full')];
    const read = async () => runs;
    const backends = [watch(read), watch(read)];
    const look = () => Promise.all(backends.map(backend => backend.look()));
    await look();
    await look();
    const title =
      'The scheduled task index of the plugin search failed: disk is full';
    expect(await groups()).toEqual([[title, 1]]);
    expect(onFailure).toHaveBeenCalledTimes(1);

    runs = [run(2_000, 'disk is full')];
    await look();
    runs = [run(3_000)];
    await look();
    // What a person stopped has not failed.
    runs = [run(4_000, 'Task was cancelled')];
    await look();
    expect(await groups()).toEqual([[title, 2]]);
  });

  it('asks the database nothing while a task goes on succeeding, and still ends what another backend has seen fail', async () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    let runs = [run(1_000)];
    const here = watch(async () => runs);
    const there = watch(async () => runs);
    const failing = () => knex('error_subjects').pluck('subject');
    await here.look();
    const asked = jest.fn();
    knex.on('query', asked);
    runs = [run(2_000)];
    await here.look();
    expect(asked).not.toHaveBeenCalled();

    runs = [run(3_000, 'disk is full')];
    await there.look();
    runs = [run(4_000)];
    await here.look();
    expect(await failing()).toEqual(['search/index']);
    clock.mockReturnValue(10 * 60_000);
    runs = [run(5_000)];
    await here.look();
    expect(await failing()).toEqual([]);
    clock.mockRestore();
  });

  it('says once which plugin does not answer, and looks at the others', async () => {
    const tasks = watch(
      async plugin => {
        if (plugin === 'nowhere') throw new Error('not found');
        return [run(1_000, 'x')];
      },
      ['nowhere', 'search'],
    );
    await tasks.look();
    await tasks.look();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(tasks.silent).toEqual(['nowhere']);
    expect(await groups()).toHaveLength(1);
  });
});

describe('createTaskReader', () => {
  it('reads what the scheduler of another plugin tells of its tasks', async () => {
    let fail = () => {};
    const failed = new Promise<void>(resolve => {
      fail = resolve;
    });
    let read: ReadTasks = async () => [];
    const search = createBackendPlugin({
      pluginId: 'search',
      register: env =>
        env.registerInit({
          deps: { scheduler: coreServices.scheduler },
          async init({ scheduler }) {
            const usual = { frequency: { hours: 1 }, timeout: { hours: 1 } };
            const local = { ...usual, scope: 'local' as const };
            await scheduler.scheduleTask({
              ...{ ...local, id: 'index' },
              async fn() {
                setImmediate(fail);
                throw new Error('disk is full');
              },
            });
            await scheduler.scheduleTask({
              ...{ ...local, id: 'later' },
              ...{ initialDelay: { hours: 1 }, fn: async () => {} },
            });
          },
        }),
    });
    const reader = createBackendPlugin({
      pluginId: 'mail',
      register: env =>
        env.registerInit({
          deps: {
            auth: coreServices.auth,
            discovery: coreServices.discovery,
          },
          async init(services) {
            read = createTaskReader(services);
          },
        }),
    });
    const backend = await startTestBackend({
      features: [search, reader, schedulerServiceFactory],
    });
    await failed;
    await expect(read('search')).resolves.toEqual([
      {
        ...{ pluginId: 'search', taskId: 'index' },
        endedAt: expect.any(Number),
        failure: {
          message: 'disk is full',
          detail: expect.stringContaining('Error: disk is full'),
        },
      },
    ]);
    await expect(read('nowhere')).rejects.toThrow('404');
    await backend.stop();
  });
});
