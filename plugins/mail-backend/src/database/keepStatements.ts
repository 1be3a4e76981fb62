import { Knex } from 'knex';
import { isPostgres } from './databaseClock';

/** Texts differ by the length of their lists; what is used all the time is among the last so many. */
const mostStatements = 200;

/** What better-sqlite3 gives; knex does not type it. */
interface SqliteConnection {
  prepare(sql: string): unknown;
}

/**
 * Lets SQLite read each statement once, where knex has it read at every use.
 *
 * @remarks
 *
 * Statements run to their end within one call, so none is used twice at a
 * time; SQLite itself reads one again when the tables have changed.
 */
export function keepStatements(knex: Knex): void {
  if (isPostgres(knex)) {
    return;
  }
  knex.client.pool.on(
    'createSuccess',
    (_event: number, connection: SqliteConnection) => keepThoseOf(connection),
  );
}

function keepThoseOf(connection: SqliteConnection) {
  const prepare = connection.prepare.bind(connection);
  const statements = new Map<string, unknown>();
  connection.prepare = sql => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = prepare(sql);
      if (statements.size >= mostStatements) statements.clear();
      statements.set(sql, statement);
    }
    return statement;
  };
}
