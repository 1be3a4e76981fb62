import { Knex } from 'knex';
import { databaseClock, isPostgres } from '../database';

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
  const due = knex('outbox_messages')
    .select('id')
    .where('due_at', '<=', knex.select(databaseClock(knex)))
    .limit(limit);
  return knex
    .withMaterialized(
      'due',
      isPostgres(knex) ? due.forUpdate().skipLocked() : due,
    )
    .table('outbox_messages')
    .whereIn('id', knex.select('id').from('due'))
    .update({
      state: 'held',
      reason,
      due_at: null,
      updated_at: databaseClock(knex),
    });
}
