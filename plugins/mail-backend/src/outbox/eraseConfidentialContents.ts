import { Knex } from 'knex';

/**
 * Erases what was written in the confidential ones of these messages.
 *
 * @remarks
 *
 * Belongs into the transaction that gives them their final state: from then on
 * nobody needs the link or the code that was in them.
 *
 * @param options.messageIds - the ids, or a query that selects them
 */
export async function eraseConfidentialContents(options: {
  knex: Knex;
  messageIds: string[] | Knex.QueryBuilder;
}): Promise<void> {
  const { knex, messageIds } = options;
  if (Array.isArray(messageIds) && messageIds.length === 0) {
    return;
  }
  await knex('outbox_contents')
    .whereIn(
      'id',
      knex('outbox_messages')
        .select('content_id')
        .whereIn('id', messageIds)
        .where({ confidential: true }),
    )
    .update({ sealed: null, bytes: null });
}
