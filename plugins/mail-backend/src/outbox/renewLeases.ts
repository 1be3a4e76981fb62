import { Knex } from 'knex';
import { databaseClock } from '../database';

/**
 * Prolongs leases that we still hold.
 *
 * @remarks
 *
 * A slow server may need longer for a batch than a lease lasts. What was taken
 * from us in the meantime carries another token and stays taken.
 */
export async function renewLeases(options: {
  knex: Knex;
  leaseTokens: string[];
  leaseMs: number;
}): Promise<void> {
  const { knex, leaseTokens, leaseMs } = options;
  await knex('outbox_messages')
    .whereIn('lease_token', leaseTokens)
    .whereNotNull('leased_until')
    .update({
      leased_until: knex.raw('? + ?', [databaseClock(knex), leaseMs]),
    });
}
