import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { disconnectedTrouble } from './troubles';

/**
 * Erases what a connection could be used with.
 *
 * @remarks
 *
 * Does not wait for a renewal: with the new version, what that one gets is
 * dropped. Pasted again, the same token is a new connection.
 */
export async function eraseSecrets(
  knex: Knex,
  options: { id: string; by: string },
): Promise<void> {
  const { kind, field, trouble } = disconnectedTrouble();
  await knex('oauth_connections')
    .where({ id: options.id })
    .update({
      version: knex.raw('version + 1'),
      sealed_client_secret: null,
      sealed_refresh_token: null,
      sealed_access_token: null,
      access_expires_at: null,
      entry_digest: null,
      state: 'disconnected',
      trouble: JSON.stringify({
        kind,
        field,
        trouble: {
          ...trouble,
          summary: `The OAuth connection was disconnected by ${options.by}.`,
        },
      }),
      not_before: null,
      failures: 0,
      lease_owner: null,
      lease_until: 0,
      refresh_started_at: null,
      wanted_at: databaseClock(knex),
    });
}
