import { Knex } from 'knex';

/**
 * Says of picked messages that they wait or have waited in vain, in the words of the index on them.
 *
 * @remarks
 *
 * SQLite sees that an index on a part of the table serves where its condition
 * is repeated; parameters say nothing to it.
 */
export function mayExpire(query: Knex.QueryBuilder) {
  void query.whereRaw(`state in ('queued', 'deferred', 'held', 'expired')`);
}
