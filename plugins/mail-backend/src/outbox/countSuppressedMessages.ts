import { Knex } from 'knex';

/** Counts the messages in the log that were not sent because their address is suppressed. */
export async function countSuppressedMessages(options: {
  knex: Knex;
  address: string;
}): Promise<number> {
  const [{ messages }] = await options
    .knex('outbox_messages')
    .where({ address: options.address, state: 'suppressed' })
    .count({ messages: '*' });
  return Number(messages);
}
