import { TestDatabases } from '@backstage/backend-test-utils';
import { startSmtpServer } from '../__testUtils__';
import { settingsFor, TestedLoop } from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { settingsKey } from './adoptSettings';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
/** Longer than any test: no round comes by itself. */
const never = 3600_000;
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('whoever rings, %p', databaseId => {
  it('has its message claimed before anything else is asked', async () => {
    const knex = await migrated(await databases.init(databaseId));
    const server = await startSmtpServer();
    const settings = settingsFor(server);
    // Works already, so that nothing has to be found out and nobody else rings.
    await knex('delivery_health').update({
      ...{ flow: 'open', settings_fingerprint: settingsKey(settings) },
      working_since: 1,
    });
    const tested = new TestedLoop(knex, settings, {
      intervals: { pollMs: never, houseKeepingMs: never, settingsMs: never },
    });
    let rounds = 0;
    tested.loop.start();
    await tested.until(async () => {
      rounds += 1;
      return rounds > 1;
    });
    await enqueueDrafts(knex, 1);

    const asked: string[] = [];
    knex.on('query', ({ sql }) => asked.push(sql));
    tested.loop.wake();
    await server.waitForMessage(1);
    await tested.loop.stop();
    const questions = asked.flatMap(nameOf);
    expect(questions[0]).toBe('claim');
    expect(questions).toContain('agenda');
    await server.stop();
    await knex.destroy();
  });
});

function nameOf(sql: string): string[] {
  if (sql.includes("set state = 'sending'")) return ['claim'];
  return sql.includes('expiry_') ? ['agenda'] : [];
}
