import { Knex } from 'knex';
import { databaseClock } from '../database';

/**
 * Makes messages due again whose lease ran out.
 *
 * @remarks
 *
 * Whoever claimed them was killed or cut off. Taking the lease token away is
 * what keeps a backend that comes back from settling them.
 *
 * @returns how many there were
 */
export async function rescueStalledMessages(options: {
  knex: Knex;
}): Promise<number> {
  const { knex } = options;
  return knex('outbox_messages')
    .where('leased_until', '<', knex.select(databaseClock(knex)))
    .update({
      state: 'queued',
      due_at: databaseClock(knex),
      reason: 'The backend that was sending it stopped; it is sent again.',
      lease_token: null,
      leased_until: null,
      updated_at: databaseClock(knex),
    });
}
