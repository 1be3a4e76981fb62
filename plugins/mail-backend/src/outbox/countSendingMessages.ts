import { Knex } from 'knex';

/** Counts the messages that any backend has claimed and not settled yet. */
export async function countSendingMessages(options: {
  knex: Knex;
}): Promise<number> {
  const row = await options
    .knex('outbox_messages')
    .whereNotNull('leased_until')
    .count({ sending: '*' })
    .first<{ sending: string | number }>();
  return Number(row.sending);
}
