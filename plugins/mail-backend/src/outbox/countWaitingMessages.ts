import { Knex } from 'knex';
import { mayExpire } from './mayExpire';

/** Nobody needs to know more exactly than this, and a count of everything reads everything. */
const mostCounted = 100_000;

/** Counts the messages that wait to be sent or are on their way, up to 100,000. */
export async function countWaitingMessages(options: {
  knex: Knex;
}): Promise<number> {
  const { knex } = options;
  const waiting = knex('outbox_messages')
    .select('id')
    .whereIn('state', ['queued', 'deferred', 'held'])
    .modify(mayExpire)
    .unionAll(knex('outbox_messages').select('id').whereNotNull('leased_until'))
    .limit(mostCounted);
  const row = await knex
    .count({ waiting: '*' })
    .from(waiting.as('waiting_messages'))
    .first<{ waiting: string | number }>();
  return Number(row.waiting);
}
