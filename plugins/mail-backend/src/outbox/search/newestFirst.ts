import { Knex } from 'knex';
import { Position } from './Position';
import { TimeRange } from './Source';

/** A part of an index in which time is the last that its entries are ordered by. */
export interface Stretch {
  knex: Knex;
  /** @defaultValue `outbox_messages` */
  table?: string;
  /** @defaultValue `id` */
  id?: string;
  range: TimeRange;
  /** Fixes everything in the index before the time. */
  where?: (query: Knex.QueryBuilder) => void;
}

/** Selects `created_at` and `id` of a stretch after a position. */
export function newestFirst(
  stretch: Stretch,
  after: Position,
  limit: number,
): Knex.QueryBuilder {
  const { knex, table = 'outbox_messages', id = 'id', range, where } = stretch;
  const query = knex(table)
    .select('created_at', { id })
    .whereRaw('(created_at, ??) < (?, ?)', [id, after.createdAt, after.id])
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: id, order: 'desc' },
    ])
    .limit(limit);
  if (range.from !== undefined) {
    query.where('created_at', '>=', range.from);
  }
  where?.(query);
  return query;
}

/** Reads several stretches as one list. */
export async function mergeNewestFirst(
  knex: Knex,
  stretches: Knex.QueryBuilder[],
  limit: number,
): Promise<Position[]> {
  if (stretches.length === 0) {
    return [];
  }
  const merged = stretches
    .map(() => 'select * from (?) as stretch')
    .join(' union all ');
  return toPositions(
    await knex
      .select('created_at', 'id')
      .from(knex.raw(`(${merged}) as merged`, stretches))
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit),
  );
}

/** PostgreSQL gives bigints as strings. */
export function toPositions(
  rows: { created_at: string | number; id: string }[],
): Position[] {
  return rows.map(row => ({ createdAt: Number(row.created_at), id: row.id }));
}
