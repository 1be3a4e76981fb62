import {
  Entity,
  isGroupEntity,
  isUserEntity,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** A user or a group of the catalog, as somebody to write to. */
export interface Person {
  entityRef: string;
  kind: 'user' | 'group';
  name: string;
  address?: string;
}

/** What is asked of the catalog to know a person. */
export const personFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile',
];

/** Reads a person out of the catalog's entity. */
export function personOf(entity: Entity): Person {
  const profile =
    isUserEntity(entity) || isGroupEntity(entity)
      ? entity.spec?.profile
      : undefined;
  const { title, name } = entity.metadata;
  return {
    entityRef: stringifyEntityRef(entity),
    kind: isGroupEntity(entity) ? 'group' : 'user',
    name: profile?.displayName || title || name,
    address: profile?.email || undefined,
  };
}
