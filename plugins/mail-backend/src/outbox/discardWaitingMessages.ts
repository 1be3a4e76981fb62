import { Knex } from 'knex';
import { databaseClock } from '../database';
import { eraseConfidentialContents } from './eraseConfidentialContents';
import { mayExpire } from './mayExpire';

/**
 * Cancels every message that waits to be sent.
 *
 * @remarks
 *
 * Waits for rows that somebody else is changing just now instead of skipping
 * them: a message that is being held at this moment waits too.
 *
 * @param options.knex - the transaction of the decision that it belongs to
 * @param options.reason - says who discarded them and why; shown with each
 * @returns how many there were; one on the wire is not among them
 */
export async function discardWaitingMessages(options: {
  knex: Knex;
  reason: string;
}): Promise<number> {
  const { knex, reason } = options;
  const discarded = await knex('outbox_messages')
    .whereIn('state', ['queued', 'deferred', 'held'])
    .modify(mayExpire)
    .update({
      ...{ state: 'cancelled', reason, due_at: null },
      updated_at: databaseClock(knex),
    });
  await eraseConfidentialContents({
    knex,
    messageIds: knex('outbox_messages')
      .select('id')
      .where({ state: 'cancelled', reason }),
  });
  return discarded;
}
