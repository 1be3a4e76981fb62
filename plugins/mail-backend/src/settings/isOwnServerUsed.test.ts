import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrated } from '../__testUtils__/outbox';
import { settingsConfig } from '../__testUtils__/settings';
import { isOwnServerUsed } from './isOwnServerUsed';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(60_000);

describe('isOwnServerUsed', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(await databases.init('SQLITE_3'));
  });
  afterEach(() => knex.destroy());

  const saved = (enabled: boolean, sender: string) =>
    knex('settings').insert({
      ...{ version: 1, content: JSON.stringify({ enabled, sender }) },
      ...{ changed_by: 'user:default/ada', changed_at: 1 },
    });

  it('knows none before anything was saved', async () => {
    expect(await isOwnServerUsed({ knex, config: settingsConfig() })).toBe(
      false,
    );
  });

  it.each<[boolean, 'own' | 'default', 'own' | 'default' | undefined, boolean]>(
    [
      [true, 'own', undefined, true],
      [true, 'default', undefined, false],
      [false, 'own', undefined, false],
      [true, 'own', 'default', false],
      [true, 'default', 'own', true],
    ],
  )(
    'with mail on: %s, the server %s chosen, and %s by app-config: %s',
    async (...[enabled, chosen, sender, used]) => {
      await saved(enabled, chosen);
      const config = { ...settingsConfig(), sender };
      expect(await isOwnServerUsed({ knex, config })).toBe(used);
    },
  );
});
