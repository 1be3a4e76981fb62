import { Entity } from '@backstage/catalog-model';
import { TEST_MANAGEMENT_API_VERSION } from './apiVersion';
import { Priority } from './priority';

/**
 * Where a requirement stands: proposed, agreed, built, or no longer wanted.
 *
 * @public
 */
export const REQUIREMENT_STATUSES = [
  'Draft',
  'Approved',
  'Implemented',
  'Deprecated',
] as const;

/** @public */
export type RequirementStatus = (typeof REQUIREMENT_STATUSES)[number];

/**
 * Something a product has to do or to be.
 *
 * @public
 */
export interface RequirementEntity extends Entity {
  apiVersion: typeof TEST_MANAGEMENT_API_VERSION;
  kind: 'Requirement';
  spec: {
    /** The team's own word, for example `functional`, `performance` or `legal`. */
    type: string;
    priority: Priority;
    status: RequirementStatus;
    /** Reference to the group or user that answers for it; a bare name is a group. */
    owner: string;
    /** Reference to the system it is asked of; a bare name is a system. */
    system?: string;
  };
}

/**
 * Tells whether an entity is a requirement of this module.
 *
 * @remarks
 *
 * Other groups may have a kind of the same name, so the apiVersion counts too.
 *
 * @public
 */
export function isRequirementEntity(
  entity: Entity,
): entity is RequirementEntity {
  return (
    entity.apiVersion === TEST_MANAGEMENT_API_VERSION &&
    entity.kind === 'Requirement'
  );
}
