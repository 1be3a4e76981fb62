import { Knex } from 'knex';
import { isPostgres } from '../database';

/**
 * Changes the messages that a query picks, except those that somebody else is changing just now.
 *
 * @remarks
 *
 * Picked first and changed then, as two steps of one statement: only so does
 * PostgreSQL skip locked rows, and keep to the index that the query is made for.
 *
 * @param options.picked - selects `id` of `outbox_messages`, with a limit
 */
export function changeMessages(options: {
  knex: Knex;
  picked: Knex.QueryBuilder;
  changes: Record<string, unknown>;
}): Knex.QueryBuilder {
  const { knex, picked, changes } = options;
  return knex
    .withMaterialized(
      'picked',
      isPostgres(knex) ? picked.forUpdate().skipLocked() : picked,
    )
    .table('outbox_messages')
    .whereIn('id', knex.select('id').from('picked'))
    .update(changes);
}
