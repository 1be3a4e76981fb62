import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { startSmtpServer } from '../__testUtils__';
import { settingsFor, TestedLoop } from '../__testUtils__/deliveryLoop';
import { aDraft, migrated, transparentSealing } from '../__testUtils__/outbox';
import { Bell } from '../database';
import { createEnqueue } from '../outbox';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
/** Longer than any test: whoever is not woken does not come. */
const never = 3600_000;
jest.setTimeout(60_000);

function bellOn(knex: Knex) {
  return new Bell({ knex, logger: mockServices.logger.mock() });
}

// Empty where there is no PostgreSQL: SQLite is for one backend.
describe.each(databases.eachSupportedId())('two backends, %p', id => {
  it('wake each other, also out of the transaction of a caller', async () => {
    const knex = await migrated(await databases.init(id));
    const server = await startSmtpServer();
    const [here, there] = [bellOn(knex), bellOn(knex)];
    const tested = new TestedLoop(knex, settingsFor(server), {
      isHeard: () => there.isHeard,
      intervals: {
        ...{ pollMs: never, deafPollMs: 25 },
        ...{ houseKeepingMs: never, settingsMs: never },
      },
    });
    there.onRing(() => tested.loop.wake());
    there.start();
    tested.loop.start();
    await tested.until(async () => there.isHeard);

    const enqueue = createEnqueue({
      knex,
      messageIdDomain: 'portal.example.com',
      sealing: transparentSealing,
      ringing: database => here.ringing(database),
    });
    // One after the other: a round that comes anyway, as at the begin, brings one at most.
    for (let message = 1; message <= 20; message += 2) {
      await enqueue([aDraft()]);
      await server.waitForMessage(message);
      await knex.transaction(async transaction => {
        await enqueue([aDraft()], transaction);
      });
      await server.waitForMessage(message + 1);
    }
    expect(there.isHeard).toBe(true);

    await tested.loop.stop();
    await there.stop();
    await server.stop();
    await knex.destroy();
  });
});
