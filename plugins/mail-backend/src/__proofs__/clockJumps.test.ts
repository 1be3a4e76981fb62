import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { startSmtpServer, SmtpServer } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import { readDatabaseClock } from '../database';
import {
  injectClock,
  JumpingClock,
} from '../__testUtils__/proofs/JumpingClock';
import { report } from '../__testUtils__/proofs/findings';
import { isLong } from '../__testUtils__/proofs/extent';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const messages = isLong ? 2000 : 120;
const hourMs = 3600_000;

describe.each(databases.eachSupportedId())('a clock on %p', databaseId => {
  let knex: Knex;
  let server: SmtpServer;
  let clock: JumpingClock;
  let tested: TestedLoop;

  beforeEach(async () => {
    const made = await migrated(await databases.init(databaseId));
    clock = await injectClock(made);
    knex = clock.knex;
    server = await startSmtpServer();
    tested = new TestedLoop(knex, settingsFor(server));
  });

  afterEach(async () => {
    await tested.loop.stop();
    await server.stop();
    await clock.remove();
    await knex.destroy();
  });

  /** Messages flow; in the middle of it the clock does something. */
  async function flowAround(disturb: () => Promise<void>) {
    await enqueueDrafts(knex, messages);
    tested.loop.start();
    await server.waitForMessage(messages / 3);
    await disturb();
    await tested.until(
      async () => (await countStates(knex)).accepted === messages,
    );
  }

  function found(fault: string) {
    const finding = {
      ...{ fault, times: 1, messages, lost: 0, allowed: 0 },
      database: databaseId === 'SQLITE_3' ? 'SQLite' : 'PostgreSQL',
      duplicates: server.messages.length - messages,
    };
    report(finding);
    return finding;
  }

  it('is set by the test', async () => {
    const before = await readDatabaseClock(knex);
    await clock.jump(hourMs);
    const after = await readDatabaseClock(knex);
    expect(after - before).toBeGreaterThanOrEqual(hourMs);
    expect(after - before).toBeLessThan(2 * hourMs);
  });

  it('that jumps forward by more than a lease makes nothing go out twice', async () => {
    await flowAround(() => clock.jump(hourMs));
    expect(found('clock jumps an hour forward').duplicates).toBe(0);
  });

  it('that jumps back and is set right again makes nothing go out twice', async () => {
    await flowAround(async () => {
      await clock.jump(-hourMs);
      // What was due just now is not any more, and what was claimed goes out.
      await tested.until(async () => !(await countStates(knex)).sending);
      await clock.jump(0);
    });
    expect(found('clock jumps an hour back, and forth again').duplicates).toBe(
      0,
    );
  });

  it('that is an hour back does not keep a new message', async () => {
    tested.loop.start();
    await enqueueDrafts(knex, 1);
    await server.waitForMessage(1);
    await clock.jump(-hourMs);
    await enqueueDrafts(knex, 1);
    await server.waitForMessage(2);
    expect(server.messages).toHaveLength(2);
  });
});
