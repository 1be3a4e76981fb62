import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { Connection } from './Connection';
import { readConnection } from './readConnection';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Forgets connections that nothing refers to and nobody has meant for a day.
 *
 * @param options.referenced - by settings that are in force or can be brought back
 * @returns what they were
 */
export async function pruneConnections(
  knex: Knex,
  options: { referenced: string[] },
): Promise<Connection[]> {
  const forgotten: Connection[] = [];
  const unwanted = () =>
    knex('oauth_connections')
      .whereNotIn('id', options.referenced)
      .where('wanted_at', '<', knex.raw('? - ?', [databaseClock(knex), dayMs]));
  const rows: { id: string }[] = await unwanted().select('id');
  for (const { id } of rows) {
    const connection = await readConnection(knex, { id });
    // Asked again: somebody may have meant it just now.
    const deleted = await unwanted().where({ id }).delete();
    if (connection && deleted > 0) forgotten.push(connection);
  }
  return forgotten;
}
