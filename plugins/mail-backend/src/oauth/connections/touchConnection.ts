import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { Connection } from './Connection';

/**
 * Notes that somebody means a connection, so that it is not forgotten before the save.
 *
 * @param connection.client - as entered: what of it nothing is bound to, such
 * as how the client secret is sent, is used from now on
 */
export async function touchConnection(
  knex: Knex,
  { id, client }: Pick<Connection, 'id' | 'client'>,
): Promise<void> {
  await knex('oauth_connections')
    .where({ id })
    .update({ client: JSON.stringify(client), wanted_at: databaseClock(knex) });
}
