import { finalMessageStates } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock, isPostgres } from '../database';
import { deleteUnusedContents } from './storeContents';

/**
 * Deletes up to `limit` messages that came to an end and are older than the log shall be.
 *
 * @remarks
 *
 * Their attempts go with them; their content does when nobody shares it.
 *
 * @param options.retentionMs - how long messages are kept, in milliseconds
 * @returns how many there were; `limit` means that there may be more
 */
export async function pruneMessages(options: {
  knex: Knex;
  retentionMs: number;
  limit: number;
}): Promise<number> {
  return options.knex.transaction(async knex => {
    const messages = await selectOld({ ...options, knex });
    if (messages.length === 0) {
      return 0;
    }
    await knex('outbox_messages')
      .whereIn(
        'id',
        messages.map(({ id }) => id),
      )
      .delete();
    await deleteUnusedContents({
      knex,
      contentIds: messages.map(message => message.content_id),
    });
    return messages.length;
  });
}

async function selectOld(options: {
  knex: Knex;
  retentionMs: number;
  limit: number;
}): Promise<{ id: string; content_id: string }[]> {
  const { knex, retentionMs, limit } = options;
  const before = knex.select(
    knex.raw('? - ?', [databaseClock(knex), retentionMs]),
  );
  const old = knex('outbox_messages')
    .select('id', 'content_id')
    .where('created_at', '<', before)
    // A message that was sent a second time is as old as its second end.
    .where('updated_at', '<', before)
    .whereIn('state', [...finalMessageStates])
    .orderBy('created_at')
    .limit(limit);
  return isPostgres(knex) ? old.forUpdate().skipLocked() : old;
}
