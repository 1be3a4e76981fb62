import { Knex } from 'knex';
import { databaseClock } from '../../database';

/**
 * Takes on the renewal of a connection, for all backends.
 *
 * @remarks
 *
 * A provider that rotates takes a token that comes twice for a theft and ends
 * the authorisation, so only one may ask. Whoever is killed is replaced when
 * the lease ends; the mark that it had begun stays, so that the one after it
 * knows why a token may be used up.
 *
 * @param options.version - what was read; with any other the tokens are others
 * @returns false when somebody else is at it, or was faster
 */
export async function leaseRenewal(
  knex: Knex,
  options: { id: string; version: number; owner: string; leaseMs: number },
): Promise<boolean> {
  const { id, version, owner, leaseMs } = options;
  const now = databaseClock(knex);
  const leased = await knex('oauth_connections')
    .where({ id, version })
    .where('lease_until', '<', now)
    .update({
      lease_owner: owner,
      lease_until: knex.raw('? + ?', [now, leaseMs]),
      refresh_started_at: now,
    });
  return leased > 0;
}
