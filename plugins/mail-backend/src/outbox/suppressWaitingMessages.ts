import { Knex } from 'knex';
import { databaseClock } from '../database';
import { atAddress } from './atAddress';
import { eraseConfidentialContents } from './eraseConfidentialContents';

/**
 * Sends nothing more of what waits for an address.
 *
 * @remarks
 *
 * A message on the wire is left alone; its attempt decides.
 *
 * @param options.knex - the transaction of the decision that it belongs to
 * @param options.reason - an expression; shown with each
 */
export async function suppressWaitingMessages(options: {
  knex: Knex;
  address: string;
  reason: Knex.Raw;
}): Promise<void> {
  const { knex, address, reason } = options;
  const suppressed: { id: string }[] = await knex('outbox_messages')
    .where(atAddress(knex, address))
    .whereIn('state', ['queued', 'deferred', 'held'])
    .update({
      ...{ state: 'suppressed', reason, due_at: null },
      updated_at: databaseClock(knex),
    })
    .returning('id');
  await eraseConfidentialContents({
    knex,
    messageIds: suppressed.map(row => row.id),
  });
}
