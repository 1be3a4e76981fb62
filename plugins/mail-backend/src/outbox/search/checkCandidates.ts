import { DeliverySearch } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { rowsTable } from '../../database';
import { deliveryColumns, DeliveryRow } from '../delivery';
import { indexedAddress } from '../indexedAddress';
import { addressRange, foldAddress } from './addressRange';
import { Position } from './Position';
import { SearchCondition } from './Source';

/** Selects what a condition leaves over. */
type Check = (
  query: Knex.QueryBuilder,
  search: DeliverySearch,
  knex: Knex,
) => void;

const checks: Record<SearchCondition, Check> = {
  state: (query, { state = [] }) => query.whereIn('state', state),
  kind: (query, { kind }) => query.where({ kind }),
  address: (query, { address = '' }, knex) =>
    query.whereRaw(
      `${indexedAddress(knex)} between ? and ?`,
      addressRange(foldAddress(address)),
    ),
  person: (query, { person }) => whereConcerned(query, 'recipient', person),
  entity: (query, { entity }) => whereConcerned(query, 'about', entity),
};

/**
 * Reads candidates and checks on them what their source has not answered.
 *
 * @returns those that match, the newest first, at most `limit`
 */
export async function checkCandidates(options: {
  knex: Knex;
  search: DeliverySearch;
  candidates: Position[];
  unanswered: SearchCondition[];
  limit: number;
}): Promise<DeliveryRow[]> {
  const { knex, search, candidates, unanswered, limit } = options;
  const ids = candidates.map(({ id }) => ({ id }));
  if (ids.length === 0) {
    return [];
  }
  const query = knex
    // Read by their ids and nothing else, whatever index seems to fit a condition.
    .withMaterialized(
      'candidates',
      knex('outbox_messages')
        .select(deliveryColumns)
        .whereRaw('id in (select id from (?) as listed)', [
          rowsTable(knex, ids, { id: 'text' }),
        ]),
    )
    .select()
    .from('candidates')
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit);
  unanswered.forEach(condition => checks[condition](query, search, knex));
  return query;
}

function whereConcerned(
  query: Knex.QueryBuilder,
  relation: 'recipient' | 'about',
  entityRef: string | undefined,
) {
  query.whereExists(concerned =>
    concerned
      .select('message_id')
      .from('message_entities')
      .whereRaw('message_id = candidates.id')
      .where({ relation, entity_ref: entityRef ?? null }),
  );
}
