import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import {
  DatabaseProxy,
  startDatabaseProxy,
} from '../__testUtils__/databaseProxy';
import { Bell } from './Bell';
import { planOnce } from './planOnce';
import { returnedRows } from './returnedRows';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const postgres = databases
  .eachSupportedId()
  .flat()
  .filter(id => id.startsWith('POSTGRES'));
jest.setTimeout(60_000);

/** A bell, and a way to wait for its ringing. */
class TestedBell {
  readonly logger = mockServices.logger.mock();
  readonly bell: Bell;
  rings = 0;
  private look = () => {};

  constructor(knex: Knex) {
    this.bell = new Bell({
      ...{ knex, logger: this.logger },
      ...{ retryMs: 10, proofMs: 2_000 },
    });
    this.bell.onRing(() => {
      this.rings += 1;
      this.look();
    });
  }

  async until(condition: () => boolean): Promise<void> {
    await new Promise<void>(resolve => {
      this.look = () => condition() && resolve();
      this.look();
    });
  }

  /** Woken when it begins to hear, as something may have been missed before. */
  async start(): Promise<this> {
    this.bell.start();
    await this.until(() => this.bell.isHeard);
    return this;
  }
}

it('wakes where there is one backend only, on SQLite', async () => {
  const knex = await databases.init('SQLITE_3');
  const tested = await new TestedBell(knex).start();
  tested.bell.ring();
  expect(tested.rings).toBe(1);
  await tested.bell.ringElsewhere(knex);
  expect(tested.rings).toBe(1);
  await tested.bell.stop();
  await knex.destroy();
});

describe.each(postgres)('Bell, %p', databaseId => {
  let knex: Knex;
  const bells: TestedBell[] = [];

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });
  afterEach(async () => {
    await Promise.all(bells.splice(0).map(({ bell }) => bell.stop()));
    await knex.destroy();
  });

  async function started(to = knex) {
    const tested = new TestedBell(to);
    bells.push(tested);
    return tested.start();
  }

  it('wakes the others when a transaction is committed, and only then', async () => {
    const one = await started();
    const other = await started();
    const before = { one: one.rings, other: other.rings };

    await knex
      .transaction(async transaction => {
        await one.bell.ringElsewhere(transaction);
        throw new Error('rolled back');
      })
      .catch(() => {});
    await knex.transaction(async transaction => {
      await one.bell.ringElsewhere(transaction);
      await one.bell.ringElsewhere(transaction);
    });
    await other.until(() => other.rings === before.other + 1);
    other.bell.ring();
    // What was told first has been heard first.
    await one.until(() => one.rings === before.one + 1);
    expect(other.rings).toBe(before.other + 2);
  });

  it('finds a lost connection, makes it anew and wakes for what was missed', async () => {
    const tested = await started();
    const before = tested.rings;
    await knex.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen%'`,
    );
    await tested.until(
      () => tested.rings === before + 1 && tested.bell.isHeard,
    );
    expect(tested.logger.warn).toHaveBeenCalledTimes(1);
    expect(tested.logger.info).toHaveBeenCalledTimes(1);
  });

  it('knows that it hears nothing behind a pooler that swallows what is told', async () => {
    const proxy = await startDatabaseProxy(knex.client.connectionSettings);
    proxy.swallowNotifications = true;
    const through = knexThrough(proxy);
    const tested = new TestedBell(through);
    bells.push(tested);
    tested.bell.start();
    await proxy.untilSwallowed();
    expect(tested.bell.isHeard).toBe(false);
    await expect(plansKept(through)).resolves.toBe(0);

    proxy.swallowNotifications = false;
    await tested.until(() => tested.bell.isHeard);
    await expect(plansKept(through)).resolves.toBe(1);
    expect(tested.logger.warn).toHaveBeenCalledTimes(1);
    expect(tested.logger.warn.mock.calls[0][1]).toMatchObject({
      message: expect.stringContaining('pooler'),
    });
    await tested.bell.stop();
    await through.destroy();
    await proxy.stop();
  });

  /** Of one statement that is said twice, on one connection. */
  async function plansKept(to: Knex): Promise<number> {
    return to.transaction(async transaction => {
      for (const number of [1, 2]) {
        const said = transaction.raw('select cast(? as int)', [number]);
        await planOnce(transaction, said);
      }
      const kept = await transaction.raw(
        `select name from pg_prepared_statements where name like 'mailroom%'`,
      );
      return returnedRows(kept).length;
    });
  }

  function knexThrough({ port }: DatabaseProxy) {
    // knex hides the password from whoever copies.
    const { connectionSettings, config } = knex.client;
    const { password } = connectionSettings;
    return createKnex({
      ...config,
      connection: { ...connectionSettings, password, host: '127.0.0.1', port },
    });
  }
});
