import { TestDatabases } from '@backstage/backend-test-utils';
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
    await finishRun({ knex, id, passed: true, steps: [] });
    expect(await lastTest({ knex, fingerprint })).toMatchObject({
      arrival: { id, expiresAt: new Date(expiresAt).toISOString() },
    });
  });

  it('names none where no mail was accepted', async () => {
    const id = await startRun({
      ...{ knex, fingerprint, host: 'smtp:587', runBy: 'user:default/ada' },
    });
    await finishRun({ knex, id, passed: false, steps: [] });
    expect((await lastTest({ knex, fingerprint }))?.arrival).toBeUndefined();
  });
});
