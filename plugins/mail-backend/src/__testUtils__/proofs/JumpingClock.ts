import createKnex, { Knex } from 'knex';
import { isPostgres } from '../../database';

/** The clock of a machine that can be set; on it run the database and the backend. */
export interface JumpingClock {
  /** The database, with this clock. */
  knex: Knex;
  /** Sets the clock so far away from the real one, in milliseconds. */
  jump(offsetMs: number): Promise<void>;
  remove(): Promise<void>;
}

/** Puts such a clock into a database that the test has for itself, and into this process. */
export async function injectClock(knex: Knex): Promise<JumpingClock> {
  const host = { offsetMs: 0 };
  const realNow = Date.now;
  Date.now = () => realNow() + host.offsetMs;
  const database = await (isPostgres(knex)
    ? clockOfPostgres(knex)
    : clockOfSqlite(knex, () => realNow() + host.offsetMs));
  return {
    knex: database.knex,
    jump: async offsetMs => {
      host.offsetMs = offsetMs;
      await database.jump(offsetMs);
    },
    remove: async () => {
      Date.now = realNow;
    },
  };
}

type DatabaseClock = Pick<JumpingClock, 'knex' | 'jump'>;

/** SQLite lets its own functions be replaced. */
async function clockOfSqlite(
  knex: Knex,
  now: () => number,
): Promise<DatabaseClock> {
  const connection = await knex.client.acquireConnection();
  connection.function('unixepoch', { varargs: true }, () => now() / 1000);
  await knex.client.releaseConnection(connection);
  return { knex, jump: async () => undefined };
}

/** PostgreSQL looks for functions in the order of the search path. */
async function clockOfPostgres(knex: Knex): Promise<DatabaseClock> {
  const { connection } = knex.client.config;
  await knex.raw('create schema clock');
  await knex.raw('create table clock.ahead as select 0::bigint as ms');
  await knex.raw(`create function clock.clock_timestamp()
    returns timestamp with time zone language sql volatile as $$
      select pg_catalog.clock_timestamp() + (select ms from clock.ahead) * interval '1 millisecond'
    $$`);
  await knex.raw(
    'alter database ?? set search_path = clock, pg_catalog, public',
    [connection.database],
  );
  const password = connection.password;
  await knex.destroy();
  const reopened = createKnex({
    client: 'pg',
    // knex keeps the password from being copied by accident.
    connection: { ...connection, password },
  });
  return {
    knex: reopened,
    jump: async offsetMs => {
      await reopened('clock.ahead').update({ ms: offsetMs });
    },
  };
}
