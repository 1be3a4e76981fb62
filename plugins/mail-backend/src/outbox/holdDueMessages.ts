import { Knex } from 'knex';
import { databaseClock } from '../database';
import { changeMessages } from './changeMessages';

/**
 * Holds up to `limit` messages that are due and must not be sent now.
 *
 * @param options.reason - for whoever looks at them
 * @returns how many there were; `limit` means that there may be more
 */
export async function holdDueMessages(options: {
  knex: Knex;
  reason: string;
  limit: number;
}): Promise<number> {
  const { knex, reason, limit } = options;
  return changeMessages({
    knex,
    picked: knex('outbox_messages')
      .select('id')
      .where('due_at', '<=', knex.select(databaseClock(knex)))
      .limit(limit),
    changes: {
      state: 'held',
      reason,
      due_at: null,
      updated_at: databaseClock(knex),
    },
  });
}
