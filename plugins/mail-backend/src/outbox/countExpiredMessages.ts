import { Knex } from 'knex';
import { databaseClock } from '../database';
import { mayExpire } from './mayExpire';

/** Messages of one kind whose time was over before they could be sent. */
export interface ExpiredMessages {
  kind: string;
  messages: number;
  /** One of their recipients. */
  address: string;
}

/** Whoever expires messages does it in short steps; what is older than this has been committed. */
const settledMs = 5_000;

/** A message expires within a minute after its time; the index finds it by that. */
const toleranceMs = 60 * 60 * 1000;

/**
 * Counts the messages that expired since the last count, by what they were about.
 *
 * @param options.after - `last` of the count before, in epoch milliseconds
 * @returns also when the last of them expired; `after` when there is none
 */
export async function countExpiredMessages(options: {
  knex: Knex;
  after: number;
}): Promise<{ expired: ExpiredMessages[]; last: number }> {
  const { knex, after } = options;
  const rows: Array<Record<string, unknown>> = await knex('outbox_messages')
    .select('kind')
    .count({ messages: '*' })
    .max({ address: 'address', last: 'updated_at' })
    .where({ state: 'expired' })
    .modify(mayExpire)
    .where('expires_at', '>', after - toleranceMs)
    .where('updated_at', '>', after)
    .where(
      'updated_at',
      '<=',
      knex.raw('? - ?', [databaseClock(knex), settledMs]),
    )
    .groupBy('kind');
  return {
    expired: rows.map(row => ({
      kind: String(row.kind),
      messages: Number(row.messages),
      address: String(row.address),
    })),
    last: Math.max(after, ...rows.map(row => Number(row.last))),
  };
}
