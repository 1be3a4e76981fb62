import { Knex } from 'knex';
import { databaseClock } from '../database';

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
 * @param options.after - `until` of the count before, in epoch milliseconds
 */
export async function countExpiredMessages(options: {
  knex: Knex;
  after: number;
}): Promise<{ expired: ExpiredMessages[]; until: number }> {
  const { knex, after } = options;
  const settled = knex.raw('? - ?', [databaseClock(knex), settledMs]);
  const { until } = await knex.select({ until: settled }).first();
  const rows: Array<Record<string, unknown>> = await knex('outbox_messages')
    .select('kind')
    .count({ messages: '*' })
    .max({ address: 'address' })
    .where({ state: 'expired' })
    .where('expires_at', '>', after - toleranceMs)
    .where('updated_at', '>', after)
    .where('updated_at', '<=', until)
    .groupBy('kind');
  return {
    expired: rows.map(row => ({
      kind: String(row.kind),
      messages: Number(row.messages),
      address: String(row.address),
    })),
    until: Math.max(after, Number(until)),
  };
}
