import {
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';

/**
 * From a test case to a requirement that it verifies.
 *
 * @public
 */
export const RELATION_VERIFIES = 'verifies';

/**
 * From a requirement to a test case that verifies it.
 *
 * @public
 */
export const RELATION_VERIFIED_BY = 'verifiedBy';

/** A field of the spec that names other entities, and what that means. */
export interface ReferenceField {
  name: string;
  /** What it may name; the first is meant when a reference says no kind. */
  targetKinds: [string, ...string[]];
  /** The relation from the entity to what it names. */
  relation: string;
  /** The relation back. */
  reverseRelation: string;
}

const owner: ReferenceField = {
  name: 'owner',
  targetKinds: ['Group', 'User'],
  relation: RELATION_OWNED_BY,
  reverseRelation: RELATION_OWNER_OF,
};

const system: ReferenceField = {
  name: 'system',
  targetKinds: ['System'],
  relation: RELATION_PART_OF,
  reverseRelation: RELATION_HAS_PART,
};

const verifies: ReferenceField = {
  name: 'verifies',
  targetKinds: ['Requirement'],
  relation: RELATION_VERIFIES,
  reverseRelation: RELATION_VERIFIED_BY,
};

export const testCaseReferences = [owner, system, verifies];
export const requirementReferences = [owner, system];
