import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { settingsFor } from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { holdDueMessages } from '../outbox';
import { settingsKey } from './adoptSettings';
import { noteTestPutOff } from './noteTestPutOff';
import { readHealth } from './readHealth';
import { ReadySettings } from './SubmissionLine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('noteTestPutOff, %p', databaseId => {
  let knex: Knex;
  const settings = settingsFor({ port: 2525 }) as ReadySettings;
  const nothing = { workingSince: undefined, failingSince: undefined };

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    await enqueueDrafts(knex, 2);
    await holdDueMessages({ knex, reason: 'Wrong password', limit: 10 });
  });

  afterEach(async () => {
    await knex.destroy();
  });

  const become = (state: object) =>
    knex('delivery_health').update({
      settings_fingerprint: settingsKey(settings),
      ...state,
    });
  const states = () => knex('outbox_messages').distinct('state');

  it('lets one message try whether a pause is over, and keeps the pause till then', async () => {
    await become({
      ...{ flow: 'paused', failure_class: 'auth' },
      ...{ paused_at: 1000, failing_since: 1000 },
    });
    await noteTestPutOff({ knex, settings, tested: settingsKey(settings) });
    expect(await readHealth({ knex })).toMatchObject({
      ...{ flow: 'probing', pausedAt: 1000, failingSince: 1000 },
      workingSince: undefined,
    });
    expect(await states()).toEqual([{ state: 'queued' }]);
  });

  it('ends a fault on the way to the server, and calls nothing working by it', async () => {
    await become({
      ...{ flow: 'open', failure_class: 'network', failing_since: 1000 },
    });
    await noteTestPutOff({ knex, settings, tested: settingsKey(settings) });
    expect(await readHealth({ knex })).toMatchObject({
      ...{ flow: 'open', fault: undefined, ...nothing },
    });
  });

  it('takes nothing from what works', async () => {
    await become({ flow: 'open', working_since: 1000 });
    await noteTestPutOff({ knex, settings, tested: settingsKey(settings) });
    expect(await readHealth({ knex })).toMatchObject({
      ...{ flow: 'open', workingSince: 1000, failingSince: undefined },
    });
  });
});
