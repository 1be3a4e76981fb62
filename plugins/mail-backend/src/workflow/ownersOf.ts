import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** Anything else has no address, and a malformed ref would fail a whole question to the catalog. */
const USER_OR_GROUP = /^(user|group):[a-z0-9._-]+\/[a-z0-9._-]+$/;

/**
 * The owners of an entity, as entity refs; users and groups only.
 *
 * @remarks
 *
 * The catalog's relations decide. Before its first successful processing an
 * entity has none; then `spec.owner` is what its author meant.
 */
export function ownersOf(entity: Entity | undefined): string[] {
  const related = (entity?.relations ?? [])
    .filter(relation => relation.type === RELATION_OWNED_BY)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
  const refs = related.length > 0 ? related : writtenOwner(entity);
  return [...new Set(refs)].filter(ref => USER_OR_GROUP.test(ref));
}

function writtenOwner(entity: Entity | undefined): string[] {
  const owner = entity?.spec?.owner;
  if (!entity || typeof owner !== 'string') {
    return [];
  }
  try {
    const ref = parseEntityRef(owner, {
      defaultKind: 'Group',
      defaultNamespace: entity.metadata.namespace,
    });
    return [stringifyEntityRef(ref)];
  } catch {
    // Not a reference: then the entity has no owner that could be told.
    return [];
  }
}
