import { waitingMessageStates } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';

/** Nobody needs to know more exactly than this, and a count of everything reads everything. */
const mostCounted = 100_000;

/** Counts the messages that wait to be sent, up to 100,000. */
export async function countWaitingMessages(options: {
  knex: Knex;
}): Promise<number> {
  const { knex } = options;
  const row = await knex
    .count({ waiting: '*' })
    .from(
      knex('outbox_messages')
        .select('id')
        .whereIn('state', [...waitingMessageStates])
        .limit(mostCounted)
        .as('waiting_messages'),
    )
    .first<{ waiting: string | number }>();
  return Number(row.waiting);
}
