import {
  Entity,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { addressSchema } from '@mailroom/backstage-plugin-mail-common';

/** A user or a group, as far as mail is concerned. */
export interface DirectoryEntry {
  ref: string;
  kind: 'user' | 'group';
  name: string;
  /** Absent also when what the catalog has is no address. */
  address?: string;
  /** Refs of a group's users. */
  members: string[];
  /** Refs of the groups within a group. */
  childGroups: string[];
}

/** @returns nothing for an entity that is neither user nor group */
export function toDirectoryEntry(
  ref: string,
  entity: Entity,
): DirectoryEntry | undefined {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind !== 'user' && kind !== 'group') {
    return undefined;
  }
  const { displayName, email } = profileOf(entity);
  return {
    ref,
    kind,
    name:
      entity.metadata.title ?? writtenText(displayName) ?? entity.metadata.name,
    address: addressSchema.safeParse(writtenText(email)).data,
    members: targetsOf(entity, RELATION_HAS_MEMBER),
    childGroups: targetsOf(entity, RELATION_PARENT_OF),
  };
}

function profileOf(entity: Entity): JsonObject {
  const profile = entity.spec?.profile;
  return typeof profile === 'object' && !Array.isArray(profile)
    ? profile ?? {}
    : {};
}

function writtenText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
}
