import {
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import { ReferenceField } from './relations';

/** One reference as it stands in the file. */
export interface WrittenReference {
  /** Where it stands, such as `spec.verifies[1]`. */
  field: string;
  value: string;
}

/** The references in one field of the spec, whether it holds one or a list. */
export function writtenReferences(
  entity: Entity,
  { name }: ReferenceField,
): WrittenReference[] {
  const value = entity.spec?.[name];
  if (Array.isArray(value)) {
    return value.map((item, index) => ({
      field: `spec.${name}[${index}]`,
      value: String(item),
    }));
  }
  return value === undefined
    ? []
    : [{ field: `spec.${name}`, value: String(value) }];
}

/**
 * Completes a reference as the catalog does: the field's own kind, and the
 * namespace of the entity that it stands in.
 *
 * @throws TypeError when it is no entity reference
 */
export function completeReference(
  entity: Entity,
  { targetKinds }: ReferenceField,
  value: string,
): CompoundEntityRef {
  return parseEntityRef(value, {
    defaultKind: targetKinds[0],
    defaultNamespace: getCompoundEntityRef(entity).namespace,
  });
}
