import { Knex } from 'knex';
import { isPostgres } from './databaseClock';

/** What better-sqlite3 gives; knex does not type it. */
interface SqliteConnection {
  pragma(source: string): unknown;
}

/**
 * Lets SQLite write what is committed to the disk before it says so, at the price of one flush.
 *
 * @remarks
 *
 * The write-ahead log is a property of the file; how it is flushed belongs to
 * each connection, and better-sqlite3 comes with a way that may lose the last
 * commits when the power fails. PostgreSQL does all of this by itself.
 */
export async function makeDurable(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    return;
  }
  await knex.raw('pragma journal_mode = wal');
  await knex.raw('pragma synchronous = full');
  knex.client.pool.on(
    'createSuccess',
    (_event: number, connection: SqliteConnection) =>
      connection.pragma('synchronous = full'),
  );
}
