import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrated } from '../__testUtils__/outbox';
import { readDatabaseClock } from '../database';
import { finishRun } from './finishRun';
import { lastTest } from './lastTest';
import { pruneRuns } from './pruneRuns';
import { startRun } from './startRun';
import { StepLine } from './StepLine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('startRun, %p', databaseId => {
  let knex: Knex;
  const ada = { runBy: 'user:default/ada' };
  const eve = { runBy: 'user:default/eve' };

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
  });

  afterEach(async () => {
    await knex.destroy();
  });

  const begin = (by: { runBy: string }, fingerprint = 'f1') =>
    startRun({ ...{ knex, fingerprint, host: 'smtp:587' }, ...by });

  async function run(by: { runBy: string }) {
    return finishRun({
      ...{ knex, id: await begin(by), outcome: 'passed', steps: [] },
    });
  }

  it('lets each administrator run one test at a time', async () => {
    const id = await begin(ada);
    await expect(begin(ada)).rejects.toThrow(/still running/);
    await begin(eve);
    await finishRun({ knex, id, outcome: 'failed', steps: [] });
    await begin(ada);
  });

  it('lets one of many through that come at once', async () => {
    const begun = await Promise.allSettled(
      Array.from({ length: 5 }, () => begin(ada)),
    );
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
  });

  it('gives up a test that was lost with its backend', async () => {
    const id = await begin(ada);
    const now = await readDatabaseClock(knex);
    await knex('diagnosis_runs').update({ started_at: now - 120_000 });
    await begin(ada);
    expect(await knex('diagnosis_runs').where({ id }).first()).toMatchObject({
      outcome: null,
      finished_at: expect.anything(),
    });
  });

  it('refuses the eleventh test within ten minutes, and says when there may be another', async () => {
    for (let i = 0; i < 10; i++) await run(ada);
    await expect(begin(ada)).rejects.toMatchObject({
      statusCode: 429,
      message: expect.stringMatching(/Try again in (9|10) minutes/),
    });
    await run(eve);
    const now = await readDatabaseClock(knex);
    const [oldest] = await knex('diagnosis_runs')
      .select('id')
      .where({ run_by: ada.runBy });
    await knex('diagnosis_runs')
      .where(oldest)
      .update({ started_at: now - 600_000 });
    // What was refused does not count.
    await run(ada);
    await expect(begin(ada)).rejects.toMatchObject({ statusCode: 429 });
  });

  it('keeps what came of it, by the settings that were tested', async () => {
    expect(await lastTest({ knex, fingerprint: 'f1' })).toBeUndefined();
    const id = await begin(ada);
    const steps: StepLine[] = [
      { ...{ type: 'step', id: 'data', state: 'passed' }, summary: 'Done.' },
    ];
    const at = await finishRun({ knex, id, outcome: 'passed', steps });
    expect(await lastTest({ knex, fingerprint: 'f1' })).toEqual({
      outcome: 'passed',
      testedAt: new Date(at).toISOString(),
    });
    expect(await lastTest({ knex, fingerprint: 'f2' })).toBeUndefined();
    for (const outcome of [undefined, 'cancelled'] as const) {
      await finishRun({ knex, id: await begin(ada), outcome, steps: [] });
      expect(await lastTest({ knex, fingerprint: 'f1' })).toMatchObject({
        outcome: 'passed',
      });
    }
  });

  it('keeps of the last test whether its mail arrived; one without a mail counts for nothing there', async () => {
    // Some time ago, so that no other ends in the same millisecond.
    const at = (await run(ada)) - 60_000;
    await knex('diagnosis_runs').update({
      ...{ finished_at: at, arrived_at: at + 9_000 },
    });
    const id = await startRun({
      ...{ knex, fingerprint: 'f1', host: 'smtp:587', runBy: 'plugin:mail' },
      kind: 'scheduled',
    });
    await finishRun({
      ...{ knex, id, outcome: 'failed', steps: [], failureClass: 'network' },
    });
    expect(await lastTest({ knex, fingerprint: 'f1' })).toEqual({
      outcome: 'passed',
      testedAt: new Date(at).toISOString(),
      arrivedAt: new Date(at + 9_000).toISOString(),
    });
    expect(await knex('diagnosis_runs').where({ id }).first()).toMatchObject({
      ...{ kind: 'scheduled', settings_version: 0, failure_class: 'network' },
    });
    // A later one takes its place, before its mail has arrived.
    await run(ada);
    const { arrivedAt } = (await lastTest({ knex, fingerprint: 'f1' }))!;
    expect(arrivedAt).toBeUndefined();
  });

  it('is forgotten after more than a year', async () => {
    await run(ada);
    const now = await readDatabaseClock(knex);
    await pruneRuns({ knex });
    expect(await knex('diagnosis_runs')).toHaveLength(1);
    await knex('diagnosis_runs').update({
      started_at: now - 401 * 24 * 3600_000,
    });
    await pruneRuns({ knex });
    expect(await knex('diagnosis_runs')).toHaveLength(0);
  });
});
