import { Knex } from 'knex';
import { databaseClock } from '../database';

/**
 * Notes that a message came back after it was accepted.
 *
 * @returns false when it has come back before, or was never accepted
 */
export async function bounceMessage(options: {
  knex: Knex;
  id: string;
  reason: string;
}): Promise<boolean> {
  const { knex, id, reason } = options;
  const bounced = await knex('outbox_messages')
    .where({ id, state: 'accepted' })
    .update({ state: 'bounced', reason, updated_at: databaseClock(knex) });
  return bounced > 0;
}
