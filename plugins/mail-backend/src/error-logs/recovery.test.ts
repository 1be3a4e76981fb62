import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { OutboxDraft } from '../outbox';
import { createTemplates } from '../templates';
import { noticeTaskRuns } from './noticeTaskRuns';
import { recordErrors } from './recordErrors';
import { recordRecoveries, recordStillFailing } from './recordRecoveries';
import { replaceRecipients } from './replaceRecipients';
import { reportErrors } from './reportErrors';
import { snoozeGroup, wakeGroup } from './snoozeGroup';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const catalog = 'catalog' as const;

describe.each(databases.eachSupportedId())('the end of errors, %p', id => {
  let knex: Knex;
  let drafts: OutboxDraft[];

  beforeEach(async () => {
    knex = await migrated(await databases.init(id));
    drafts = [];
    await replaceRecipients({
      knex,
      update: {
        version: 0,
        items: [
          {
            to: { type: 'address', address: 'ada@harbour.example' },
            sources: ['delivery', 'catalog', 'tasks', 'logs', 'tokens'],
            leastSeverity: 'warning',
          },
        ],
      },
    });
  });

  afterEach(async () => {
    await knex.destroy();
  });

  function round() {
    return reportErrors({
      knex,
      logger: mockServices.logger.mock(),
      findAddresses: async () => [],
      async enqueue(more) {
        drafts.push(...more);
        return [];
      },
      templates: createTemplates(),
      pageUrl: 'https://portal.example/mail/error-logs',
      listId: 'error-logs.portal.example',
    });
  }

  /** As if everything had been so much earlier. */
  async function passes(ms: number) {
    await knex('error_reporting').decrement('summarized_at', ms);
    const groups = () => knex('error_groups');
    for (const at of ['first_seen_at', 'last_seen_at', 'resolved_at']) {
      await groups().decrement(at, ms);
    }
    await groups().decrement('snoozed_until', ms);
  }

  const fail = (title: string, subject?: string) =>
    recordErrors(knex, [{ source: catalog, title, detail: '', subject }]);
  const recover = (...subjects: string[]) =>
    recordRecoveries(
      knex,
      subjects.map(subject => ({ source: catalog, subject })),
    );
  const told = () => drafts.splice(0).map(({ content }) => content.subject);
  const isResolved = async () =>
    (await knex('error_groups').first()).resolved_at !== null;

  it('tells once that something is over, when all that failed has succeeded and stays calm', async () => {
    await fail('It burns', 'component:default/a');
    await fail('It burns', 'component:default/b');
    await round();
    expect(told()).toEqual(['[Errors] 2 × It burns']);

    await recover('component:default/a');
    await passes(hourMs);
    await round();
    expect(await isResolved()).toBe(false);
    await recover('component:default/b', 'component:default/other');
    await round();
    expect(told()).toEqual(['[Errors] Resolved: It burns']);
    await passes(hourMs);
    await round();
    expect(told()).toEqual([]);
  });

  it('waits until it is calm, and tells what comes and goes in the summaries', async () => {
    await fail('It burns', 'a');
    await round();
    await recover('a');
    await passes(14 * minuteMs);
    await round();
    expect(await isResolved()).toBe(false);
    await passes(2 * minuteMs);
    await round();
    expect(await isResolved()).toBe(true);
    await fail('It burns', 'a');
    await round();
    expect(await isResolved()).toBe(false);
    expect(told()).toEqual(['[Errors] It burns']);
    await passes(hourMs);
    await round();
    expect(told()).toEqual(['[Errors] It burns']);

    await recover('a');
    await round();
    await passes(hourMs);
    await round();
    told();
    // Resolved for over an hour: news again, at once.
    await passes(hourMs);
    await fail('It burns', 'a');
    await round();
    const [mail] = drafts;
    expect(mail.content.text).toContain('that was resolved came back');
    expect(told()).toEqual(['[Errors] It burns']);
  });

  it('takes a quiet day for an end where nothing can succeed, and not where one error is told once', async () => {
    await recordErrors(knex, [
      { source: 'logs', title: 'It rains', detail: '' },
      { source: catalog, title: 'It burns', detail: '', subject: 'a' },
      { source: 'delivery', title: 'It snows', detail: '', subject: 'old:587' },
    ]);
    await round();
    told();
    await passes(23 * hourMs);
    await round();
    expect(told()).toEqual([]);
    await passes(2 * hourMs);
    await round();
    expect(told()).toEqual(['[Errors] 2 kinds of errors resolved']);
    expect(await knex('error_subjects').pluck('subject')).toEqual(['a']);
  });

  it('keeps quiet whatever somebody has snoozed, and tells afterwards', async () => {
    await fail('It burns', 'a');
    const { id: group } = await knex('error_groups').first();
    const by = 'user:default/ada';
    await snoozeGroup({ knex, id: group, by, snooze: 'day' });
    await round();
    await fail('It burns', 'a');
    await passes(23 * hourMs);
    await round();
    expect(told()).toEqual([]);
    await passes(2 * hourMs);
    await round();
    expect(told()).toEqual(['[Errors] 2 × It burns']);

    // Until it is resolved: silent at its end as well, and told when it comes back.
    await snoozeGroup({ knex, id: group, by, snooze: 'until-resolved' });
    await fail('It burns', 'a');
    await passes(48 * hourMs);
    await round();
    await recover('a');
    await round();
    await passes(2 * hourMs);
    await round();
    expect(told()).toEqual([]);
    await fail('It burns', 'a');
    await round();
    expect(told()).toEqual(['[Errors] It burns']);

    await snoozeGroup({ knex, id: group, by, snooze: 'week' });
    await fail('It burns', 'a');
    await wakeGroup({ knex, id: group });
    await passes(hourMs);
    await round();
    expect(told()).toEqual(['[Errors] It burns']);
  });

  it('sees in the delivery log that a server works again, unless it fails after that', async () => {
    const [{ id: messageId }] = await enqueueDrafts(knex, 1);
    const attempt = (server: string, failureClass?: string) =>
      knex('delivery_attempts').insert({
        ...{ message_id: messageId, started_at: 1, duration_ms: 1, server },
        outcome: failureClass ? 'deferred' : 'accepted',
        failure_class: failureClass,
      });
    const open = async () =>
      (await knex('error_subjects').select().orderBy('subject')).map(
        ({ subject }) => subject,
      );
    await recordErrors(knex, [
      { source: 'delivery', title: 'x', detail: '', subject: 'settings' },
    ]);
    await attempt('a:587', 'network');
    await attempt('b:587', 'network');
    await round();
    expect(await open()).toEqual(['a:587', 'b:587', 'settings']);
    await attempt('a:587');
    await attempt('a:587', 'recipient');
    await attempt('b:587');
    await attempt('b:587', 'network');
    await round();
    expect(await open()).toEqual(['b:587']);
    const groups = await knex('error_groups').where({ has_subjects: false });
    expect(groups).toHaveLength(1);
  });

  it('sees that a task succeeded and what of the authorisation is over', async () => {
    const open = async () => knex('error_subjects').pluck('subject');
    const run = { pluginId: 'search', taskId: 'index' };
    const failure = { message: 'disk is full', detail: '' };
    const notice = (endedAt: number, failed?: typeof failure) =>
      noticeTaskRuns({ knex, runs: [{ ...run, endedAt, failure: failed }] });
    await notice(1, failure);
    expect(await open()).toEqual(['search/index']);
    await notice(2);
    expect(await open()).toEqual([]);

    const source = 'tokens' as const;
    await recordErrors(knex, [
      { source, title: 'Ends soon', detail: '', subject: 'soon' },
      { source, title: 'Ended', detail: '', subject: 'now' },
    ]);
    await recordStillFailing(knex, { source, subjects: ['soon'] });
    expect(await open()).toEqual(['soon']);
    await recordStillFailing(knex, { source, subjects: [] });
    expect(await open()).toEqual([]);
  });
});
