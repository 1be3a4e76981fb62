import { TestDatabases } from '@backstage/backend-test-utils';
import { TestOutcome } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { migrated } from '../__testUtils__/outbox';
import { noteSent } from './arrival';
import { finishRun } from './finishRun';
import { lastTest } from './lastTest';
import { startRun } from './startRun';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('lastTest, %p', databaseId => {
  let knex: Knex;
  const fingerprint = 'f1';

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
  });

  afterEach(async () => {
    await knex.destroy();
  });

  it('names the run whose mail was accepted, so that its arrival can be asked for after a reload', async () => {
    const id = await startRun({
      ...{ knex, fingerprint, host: 'smtp:587', runBy: 'user:default/ada' },
    });
    const expiresAt = await noteSent({ knex, runId: id });
    await finishRun({ knex, id, outcome: 'passed', steps: [] });
    expect(await lastTest({ knex, fingerprint })).toMatchObject({
      arrival: { id, expiresAt: new Date(expiresAt).toISOString() },
    });
  });

  it('names none where no mail was accepted', async () => {
    const id = await startRun({
      ...{ knex, fingerprint, host: 'smtp:587', runBy: 'user:default/ada' },
    });
    await finishRun({ knex, id, outcome: 'failed', steps: [] });
    expect((await lastTest({ knex, fingerprint }))?.arrival).toBeUndefined();
  });

  /** Tests that ended so, one after the other. */
  async function ended(...outcomes: TestOutcome[]) {
    for (const [index, outcome] of outcomes.entries()) {
      const id = await startRun({
        ...{ knex, fingerprint, host: 'smtp:587', runBy: 'user:default/ada' },
      });
      await finishRun({ knex, id, outcome, steps: [] });
      await knex('diagnosis_runs').where({ id }).update({ finished_at: index });
    }
    return (await lastTest({ knex, fingerprint }))?.outcome;
  }

  it.each<[TestOutcome, TestOutcome[]]>([
    ['inconclusive', ['inconclusive']],
    ['passed', ['passed', 'inconclusive', 'inconclusive']],
    ['inconclusive', ['passed', 'failed', 'inconclusive']],
    ['failed', ['passed', 'inconclusive', 'failed']],
    ['passed', ['inconclusive', 'passed']],
  ])('is %s after %j', async (last, outcomes) => {
    expect(await ended(...outcomes)).toBe(last);
  });
});
