import { Knex } from 'knex';
import { databaseClock } from '../database';
import { changeMessages } from './changeMessages';
import { eraseConfidentialContents } from './eraseConfidentialContents';
import { mayExpire } from './mayExpire';

/** What an expired message says about itself. */
export const expiredReason =
  'It could not be sent before its time was over. Whoever asked for it may ask again.';

/**
 * Gives up on up to `limit` waiting messages whose time is over, held ones included.
 *
 * @remarks
 *
 * A message on the wire is left alone; its attempt decides.
 *
 * @returns how many there were; `limit` means that there may be more
 */
export async function expireMessages(options: {
  knex: Knex;
  limit: number;
}): Promise<number> {
  return options.knex.transaction(async knex => {
    const expired: { id: string }[] = await changeMessages({
      knex,
      picked: knex('outbox_messages')
        .select('id')
        .whereIn('state', ['queued', 'deferred', 'held'])
        .modify(mayExpire)
        .where('expires_at', '<=', knex.select(databaseClock(knex)))
        .limit(options.limit),
      changes: {
        state: 'expired',
        reason: expiredReason,
        due_at: null,
        updated_at: databaseClock(knex),
      },
    }).returning('id');
    await eraseConfidentialContents({
      knex,
      messageIds: expired.map(row => row.id),
    });
    return expired.length;
  });
}
