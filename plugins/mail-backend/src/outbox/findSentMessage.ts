import { Knex } from 'knex';
import { databaseClock } from '../database';

/** A message that a mail server took from us. */
export interface SentMessage {
  id: string;
  address: string;
}

/**
 * Finds a message that was accepted, be it that it came back afterwards.
 *
 * @param options.withinMs - how long ago at most, in milliseconds
 */
export async function findSentMessage(options: {
  knex: Knex;
  id: string;
  withinMs: number;
}): Promise<SentMessage | undefined> {
  const { knex, id, withinMs } = options;
  return knex('outbox_messages')
    .select('id', 'address')
    .where({ id })
    .whereIn('state', ['accepted', 'bounced'])
    .where(
      'updated_at',
      '>',
      knex.raw('? - ?', [databaseClock(knex), withinMs]),
    )
    .first();
}
