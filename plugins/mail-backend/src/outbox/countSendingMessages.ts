import { Knex } from 'knex';

/**
 * Counts the messages that any backend has claimed and not settled yet.
 *
 * @param options.server - `host:port` that they go to; what says nothing of it may go there, too
 */
export async function countSendingMessages(options: {
  knex: Knex;
  server: string;
}): Promise<number> {
  const row = await options
    .knex('outbox_messages')
    .whereNotNull('leased_until')
    .where(there =>
      there.where({ begun_with: options.server }).orWhereNull('begun_with'),
    )
    .count({ sending: '*' })
    .first<{ sending: string | number }>();
  return Number(row.sending);
}
