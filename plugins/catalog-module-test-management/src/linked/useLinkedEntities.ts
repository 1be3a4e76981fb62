import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { byPriority, PlannedEntity } from '../planning/PlannedEntity';

/** What is known so far of the entities at the other end of a relation. */
export type LinkedEntities =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; retry: () => void }
  | {
      status: 'loaded';
      /** The most important first. */
      entities: PlannedEntity[];
      /** What the relation names and the catalog does not have. */
      missingRefs: string[];
    };

const FIELDS_READ = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.priority',
  'spec.status',
  'relations',
];

function isPlanned(entity: Entity | undefined): entity is PlannedEntity {
  return entity?.spec !== undefined;
}

/**
 * Reads the test cases or requirements that an entity is related to.
 *
 * @param link.relation - the type of the relation, such as `verifies`
 * @param link.kind - what is wanted at its other end, in lower case
 */
export function useLinkedEntities(
  entity: Entity,
  link: { relation: string; kind: string },
): LinkedEntities {
  const { relation, kind } = link;
  const catalogApi = useApi(catalogApiRef);
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const entityRefs = (entity.relations ?? [])
      .filter(({ type }) => type === relation)
      .map(({ targetRef }) => targetRef)
      .filter(targetRef => parseEntityRef(targetRef).kind === kind);
    if (entityRefs.length === 0) {
      return { entities: [], missingRefs: [] };
    }
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs,
      fields: FIELDS_READ,
    });
    return {
      entities: items.filter(isPlanned).sort(byPriority),
      missingRefs: entityRefs.filter((_ref, index) => !items[index]),
    };
  }, [catalogApi, entity, relation, kind]);

  if (!loading && error) {
    return { status: 'failed', error, retry };
  }
  if (loading || !value) {
    return { status: 'loading' };
  }
  return { status: 'loaded', ...value };
}
