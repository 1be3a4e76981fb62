import { Knex } from 'knex';
import { atAddress } from './atAddress';

/** Counts the messages in the log that were not sent because their address is suppressed. */
export async function countSuppressedMessages(options: {
  knex: Knex;
  address: string;
}): Promise<number> {
  const [{ messages }] = await options
    .knex('outbox_messages')
    .where({ state: 'suppressed' })
    .where(atAddress(options.knex, options.address))
    .count({ messages: '*' });
  return Number(messages);
}
