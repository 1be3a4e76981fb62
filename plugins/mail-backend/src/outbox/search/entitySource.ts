import { Knex } from 'knex';
import { newestFirst, toPositions } from './newestFirst';
import { Source, SourceOptions } from './Source';

/** The messages that a person gets, or that tell about an entity. */
export function entitySource(
  options: SourceOptions & {
    relation: 'recipient' | 'about';
    entityRef: string;
  },
): Source {
  const { relation, entityRef } = options;
  const stretch = {
    ...options,
    table: 'message_entities',
    id: 'message_id',
    where: (query: Knex.QueryBuilder) =>
      query.where({ entity_ref: entityRef, relation }),
  };
  return {
    fulfils: [relation === 'recipient' ? 'person' : 'entity'],
    next: async (after, limit) =>
      toPositions(await newestFirst(stretch, after, limit)),
  };
}
