import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { TestedLoop } from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { endNotice, readHealth, takeNotice } from '../delivery';
import { recordInvalidSettings } from './recordInvalidSettings';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const problem = 'own.port is not allowed here.';
const invalid = (fingerprint: string): TestedLoop['settings'] => ({
  ...{ state: 'invalid', problems: [problem], fingerprint },
});

describe.each(databases.eachSupportedId())(
  'recordInvalidSettings, %p',
  databaseId => {
    let knex: Knex;
    let loops: TestedLoop[];

    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
      loops = [];
    });
    afterEach(async () => {
      await Promise.all(loops.map(({ loop }) => loop.stop()));
      await knex.destroy();
    });

    /** A backend that keeps house once, at its start, if nobody makes it do so earlier. */
    function start(settings: TestedLoop['settings']) {
      const onHealth = jest.fn(async () => {});
      const tested = new TestedLoop(knex, settings, {
        ...{ onHealth, onInvalidSettings: recordInvalidSettings },
        intervals: { houseKeepingMs: 3600_000, leaseMs: 3600_000 },
      });
      loops.push(tested);
      tested.loop.start();
      return { tested, onHealth };
    }

    const isHeld = async () =>
      (await knex('outbox_messages').where({ state: 'held' })).length === 1;

    const groups = async () =>
      (await knex('error_groups').select()).map(group => ({
        ...group,
        // PostgreSQL gives bigints as strings.
        errors: Number(group.errors),
      }));

    it('makes an error group and a notice, each once for all backends', async () => {
      await enqueueDrafts(knex, 1);
      const backends = [start(invalid('one')), start(invalid('one'))];
      for (const { tested } of backends) await tested.until(isHeld);

      expect(await groups()).toMatchObject([
        {
          source: 'delivery',
          title: expect.stringContaining('settings are not valid'),
          detail: expect.stringContaining(problem),
          errors: 1,
        },
      ]);
      const notice = await takeNotice({ knex, patienceMs: 3600_000 });
      expect(notice).toMatchObject({
        ...{ about: 'fault', failureClass: 'config' },
        health: { flow: 'paused', fault: { advice: problem } },
      });
      await endNotice({ knex, notice: notice!, told: true });
      await expect(
        takeNotice({ knex, patienceMs: 0 }),
      ).resolves.toBeUndefined();
    });

    it('is called in the round that finds them, again for other settings, and all is forgotten when they are mended', async () => {
      const { tested, onHealth } = start({ state: 'off' });
      await tested.until(async () => onHealth.mock.calls.length === 1);
      tested.settings = invalid('one');
      await tested.until(async () => onHealth.mock.calls.length === 2);
      tested.settings = { state: 'off' };
      await tested.until(
        async () => (await readHealth({ knex })).fault === undefined,
      );
      tested.settings = invalid('two');
      await tested.until(async () => onHealth.mock.calls.length === 3);
      expect(await groups()).toMatchObject([{ errors: 2 }]);
    });

    it('is tried again when it fails', async () => {
      let faults = 1;
      const tested = new TestedLoop(knex, invalid('one'), {
        async onInvalidSettings(transaction, invalidSettings) {
          if (faults-- > 0) throw new Error('The database is gone');
          await recordInvalidSettings(transaction, invalidSettings);
        },
      });
      loops.push(tested);
      tested.loop.start();
      await tested.until(async () => (await groups()).length === 1);
      expect(faults).toBeLessThan(0);
    });
  },
);
