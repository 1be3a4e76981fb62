import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { Alarm } from '../delivery';
import { Enqueue } from '../outbox';
import { createTemplates } from '../templates';
import { ErrorReporter } from './ErrorReporter';
import { recordErrors } from './recordErrors';
import { replaceRecipients } from './replaceRecipients';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('ErrorReporter, %p', databaseId => {
  it('looks until it is stopped, tries again what failed, and forgets what is old', async () => {
    const knex = await migrated(await databases.init(databaseId));
    await replaceRecipients({
      knex,
      update: {
        version: 0,
        items: [
          {
            to: { type: 'address', address: 'ada@harbour.example' },
            sources: ['catalog'],
            leastSeverity: 'warning',
          },
        ],
      },
    });
    await recordErrors(knex, [
      { source: 'catalog', title: 'old', detail: 'x' },
      { source: 'catalog', title: 'new', detail: 'x' },
    ]);
    await knex('error_groups')
      .where({ title: 'old' })
      .decrement('last_seen_at', 31 * 24 * 3_600_000);

    const logger = mockServices.logger.mock();
    const enqueue = jest.fn<ReturnType<Enqueue>, Parameters<Enqueue>>();
    const told = new Promise<void>(resolve => {
      enqueue
        .mockRejectedValueOnce(new Error('database away'))
        .mockImplementationOnce(async () => {
          resolve();
          return [];
        });
    });
    const reporter = new ErrorReporter({
      ...{ knex, logger, enqueue },
      findAddresses: async () => [],
      templates: createTemplates(),
      pageUrl: 'https://portal.example/mail/error-logs',
      listId: 'error-logs.portal.example',
      intervalMs: 5,
    });
    reporter.start();
    await told;
    await reporter.stop();

    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(enqueue.mock.calls[1][0]).toEqual([
      expect.objectContaining({
        address: 'ada@harbour.example',
        kind: 'error-logs.report',
        listId: 'error-logs.portal.example',
      }),
    ]);
    expect(await knex('error_groups').select('title')).toEqual([
      { title: 'new' },
    ]);
    await knex.destroy();
  });

  it('looks soon after something has failed', async () => {
    const knex = await migrated(await databases.init(databaseId));
    const alarm = new Alarm();
    const reporter = new ErrorReporter({
      ...{ knex, alarm, settlingMs: 5, intervalMs: 60_000 },
      logger: mockServices.logger.mock(),
      enqueue: async () => [],
      findAddresses: async () => [],
      templates: createTemplates(),
      pageUrl: 'https://portal.example/mail/error-logs',
      listId: 'error-logs.portal.example',
    });
    reporter.start();
    const noticed = new Promise<void>(resolve => {
      knex.on(
        'query',
        ({ sql }) => /insert into .?error_groups/.test(sql) && resolve(),
      );
    });
    const [{ id }] = await enqueueDrafts(knex, 1);
    await knex('delivery_attempts').insert({
      ...{ message_id: id, started_at: 1, duration_ms: 1, server: 'a:587' },
      ...{ outcome: 'rejected', failure_class: 'recipient' },
    });
    alarm.ring();
    await noticed;
    await reporter.stop();
    await expect(knex('error_groups').select()).resolves.toHaveLength(1);
    await knex.destroy();
  });
});
