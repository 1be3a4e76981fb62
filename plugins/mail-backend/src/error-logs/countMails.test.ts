import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ErrorSeverity,
  ErrorSource,
} from '@mailroom/backstage-plugin-mail-common';
import { migrated } from '../__testUtils__/outbox';
import { countMails } from './countMails';
import { pruneErrorLogs } from './pruneErrorLogs';
import { readErrorHours } from './readErrorHours';
import { recordErrors } from './recordErrors';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const hourMs = 3_600_000;
const source = 'catalog' as const;

describe('countMails', () => {
  const error = { source, severity: 'error' as const };
  const wish = {
    sources: [source] as ErrorSource[],
    leastSeverity: 'warning' as ErrorSeverity,
  };
  const hours = {
    since: 0,
    newsMinutes: [
      { ...error, minute: 10 },
      { ...error, minute: 10 },
      { ...error, minute: 11 },
      { ...error, source: 'logs' as const, minute: 12 },
      { ...error, severity: 'critical' as const, minute: 2 * 24 * 60 },
    ],
    repeatHours: [
      { ...error, hour: 0 },
      { ...error, hour: 1 },
      { ...error, severity: 'warning' as const, hour: 1 },
    ],
  };

  it('counts a mail for each minute with news and each hour with more, up to the cap', () => {
    const count = (change: Partial<typeof wish>, mailsPerDay = 30) =>
      countMails({ hours, mailsPerDay, wish: { ...wish, ...change } });
    expect(count({})).toBe(5);
    expect(count({ sources: [source, 'logs'] })).toBe(6);
    expect(count({ leastSeverity: 'critical' })).toBe(1);
    expect(count({ sources: ['tasks'] })).toBe(0);
    // Of the first day no more than three.
    expect(count({}, 3)).toBe(4);
  });
});

describe.each(databases.eachSupportedId())('readErrorHours, %p', id => {
  it('knows what was news when, what happened again, and since when it counts', async () => {
    const knex = await migrated(await databases.init(id));
    const record = (title: string) =>
      recordErrors(knex, [{ source, title, detail: '' }]);
    const read = () => readErrorHours({ knex, days: 7 });
    await record('It burns');
    const first = await read();
    expect(first.newsMinutes).toEqual([
      { source, severity: 'error', minute: expect.any(Number) },
    ]);
    expect(first.repeatHours).toEqual([]);
    const [{ minute }] = first.newsMinutes;
    expect(Math.abs(minute * 60_000 - Date.now())).toBeLessThan(2 * hourMs);
    expect(Math.abs(first.since - Date.now())).toBeLessThan(hourMs);

    await record('It burns');
    expect((await read()).repeatHours).toHaveLength(1);
    await knex('error_groups').update({ announced_at: 1 });
    await knex('error_hours').decrement('hour', hourMs);
    await record('It burns');
    const rows = await knex('error_hours').orderBy('hour');
    expect(rows.map(row => [Number(row.errors), row.news_at !== null])).toEqual(
      [
        [2, true],
        [1, false],
      ],
    );

    await knex('error_hours').decrement('hour', 8 * 24 * hourMs);
    await knex('error_reporting').update({ counted_since: 1 });
    expect(await read()).toMatchObject({ repeatHours: [] });
    const { since } = await read();
    expect(Math.abs(Date.now() - since - 7 * 24 * hourMs)).toBeLessThan(hourMs);
    await pruneErrorLogs({ knex });
    expect(await knex('error_hours').select()).toEqual([]);
    await knex.destroy();
  });
});
