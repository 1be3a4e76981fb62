import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { settingsFor } from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { holdDueMessages } from '../outbox';
import { settingsKey } from './adoptSettings';
import { noteTestPassed } from './noteTestPassed';
import { readHealth } from './readHealth';
import { ReadySettings } from './SubmissionLine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('noteTestPassed, %p', databaseId => {
  let knex: Knex;
  const settings = settingsFor({ port: 2525 }) as ReadySettings;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    await enqueueDrafts(knex, 2);
    await holdDueMessages({ knex, reason: 'Wrong password', limit: 10 });
  });

  afterEach(async () => {
    await knex.destroy();
  });

  const pauseWith = (key: string) =>
    knex('delivery_health').update({
      ...{ flow: 'paused', settings_fingerprint: key, failure_class: 'auth' },
      ...{ paused_at: 1000, failing_since: 1000 },
    });

  it('ends a pause and makes due what was held', async () => {
    await pauseWith(settingsKey(settings));
    await noteTestPassed({ knex, settings, tested: settingsKey(settings) });
    const health = await readHealth({ knex });
    expect(health).toMatchObject({
      ...{ flow: 'open', pausedAt: undefined, failingSince: undefined },
      workingSince: expect.any(Number),
    });
    expect(await knex('outbox_messages').distinct('state')).toEqual([
      { state: 'queued' },
    ]);
  });

  it('proves nothing about other settings that delivery still speaks of', async () => {
    await pauseWith('others');
    await noteTestPassed({ knex, settings, tested: settingsKey(settings) });
    expect((await readHealth({ knex })).workingSince).toBeUndefined();
  });
});
