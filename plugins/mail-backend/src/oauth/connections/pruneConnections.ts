import { Knex } from 'knex';
import { databaseClock } from '../../database';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Forgets connections that nothing refers to and nobody has meant for a day.
 *
 * @param options.referenced - by settings that are in force or can be brought back
 * @returns how many
 */
export async function pruneConnections(
  knex: Knex,
  options: { referenced: string[] },
): Promise<number> {
  return knex('oauth_connections')
    .whereNotIn('id', options.referenced)
    .where('wanted_at', '<', knex.raw('? - ?', [databaseClock(knex), dayMs]))
    .delete();
}
