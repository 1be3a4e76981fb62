import { MessageState } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { mergeNewestFirst, newestFirst, toPositions } from './newestFirst';
import { newerFirst, Position } from './Position';
import { indexedStates, readKinds } from './readKinds';
import { Source, SourceOptions } from './Source';

/** So many stretches are read and merged in milliseconds. */
const mostStretches = 100;
/** Those on their way are never more than the backends together send at once. */
const mostSending = 5000;

/**
 * The messages in some states, or of one kind, or both.
 *
 * @remarks
 *
 * The index is ordered by state, kind and time; each pair of a state and a
 * kind is a stretch of it, and there are few of both.
 *
 * @returns undefined when there are too many kinds for that
 */
export async function stateSource(
  options: SourceOptions & { states?: readonly MessageState[]; kind?: string },
): Promise<Source | undefined> {
  const { knex, states = [...indexedStates, 'sending'], kind } = options;
  const indexed = states.filter(state => state !== 'sending');
  const kinds = kind === undefined ? await readKinds(knex, indexed) : [kind];
  if (indexed.length * kinds.length > mostStretches) {
    return undefined;
  }
  const stretches = indexed.flatMap(state =>
    kinds.map(each => ({
      ...options,
      where: (query: Knex.QueryBuilder) =>
        query
          .where({ state, kind: each })
          // In these words, or SQLite does not see that the index serves.
          .whereRaw(`state <> 'sending'`),
    })),
  );
  return {
    fulfils: ['state', 'kind'],
    async next(after, limit) {
      const found = await mergeNewestFirst(
        knex,
        stretches.map(stretch => newestFirst(stretch, after, limit)),
        limit,
      );
      return states.includes('sending')
        ? [...found, ...(await sending(options, after))]
            .sort(newerFirst)
            .slice(0, limit)
        : found;
    },
  };
}

/** Picked first and ordered then, so that no database walks through all messages in their order to find them. */
async function sending(
  { knex, range, kind }: Parameters<typeof stateSource>[0],
  after: Position,
): Promise<Position[]> {
  const query = knex
    .withMaterialized(
      'leased',
      knex('outbox_messages')
        .select('created_at', 'id', 'kind')
        .where({ state: 'sending' })
        .whereNotNull('leased_until')
        .limit(mostSending),
    )
    .select('created_at', 'id')
    .from('leased')
    .whereRaw('(created_at, id) < (?, ?)', [after.createdAt, after.id])
    .where('created_at', '>=', range.from ?? 0);
  if (kind !== undefined) {
    query.where({ kind });
  }
  return toPositions(await query);
}
