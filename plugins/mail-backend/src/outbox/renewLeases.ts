import { Knex } from 'knex';
import { databaseClock } from '../database';
import { changeMessages } from './changeMessages';

/**
 * Prolongs the leases of messages that are still being sent.
 *
 * @remarks
 *
 * A slow server may need longer for a batch than a lease lasts. What was taken
 * from us in the meantime carries another token and stays taken. What is being
 * settled at this moment is passed over: to wait for it while it waits for us
 * would be a deadlock, and the next renewal comes long before the lease ends.
 */
export async function renewLeases(options: {
  knex: Knex;
  leaseTokens: string[];
  leaseMs: number;
}): Promise<void> {
  const { knex, leaseTokens, leaseMs } = options;
  await changeMessages({
    knex,
    picked: knex('outbox_messages')
      .select('id')
      .whereIn('lease_token', leaseTokens)
      .whereNotNull('leased_until'),
    changes: {
      leased_until: knex.raw('? + ?', [databaseClock(knex), leaseMs]),
    },
  });
}
