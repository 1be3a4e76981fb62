import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  component,
  createCatalogDatabase,
  show,
} from '../__testUtils__/catalog';
import { CatalogWatch } from './CatalogWatch';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('CatalogWatch', () => {
  it('announces once that it watches, wakes readers, and survives an event bus that fails', async () => {
    const knex = await createCatalogDatabase(databases, 'SQLITE_3');
    const events = mockServices.events.mock();
    const logger = mockServices.logger.mock();
    const watch = new CatalogWatch({ events, knex, logger });
    await watch.resume();
    await show(knex, component('a'));
    await watch.look();
    await watch.look();
    expect(logger.info).not.toHaveBeenCalled();
    await watch.look();
    await watch.look();
    expect(logger.info.mock.calls).toEqual([
      ['Watching the catalog for changes'],
    ]);
    expect(events.publish).not.toHaveBeenCalled();

    events.publish.mockRejectedValueOnce(new Error('no bus'));
    await show(knex, component('b'));
    await watch.look();
    expect(events.publish.mock.calls).toEqual([
      [{ topic: 'entity-events', eventPayload: {} }],
    ]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(await knex('entity_events_changes')).toHaveLength(1);

    await new CatalogWatch({ events, knex, logger }).resume();
    expect(logger.info).toHaveBeenCalledTimes(2);
  });
});
