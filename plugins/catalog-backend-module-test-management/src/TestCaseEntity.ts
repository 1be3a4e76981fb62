import { Entity } from '@backstage/catalog-model';
import { TEST_MANAGEMENT_API_VERSION } from './apiVersion';
import { Priority } from './priority';

/**
 * Where a test case stands: being written, to be run, or no longer run.
 *
 * @public
 */
export const TEST_CASE_STATUSES = ['Draft', 'Ready', 'Deprecated'] as const;

/** @public */
export type TestCaseStatus = (typeof TEST_CASE_STATUSES)[number];

/**
 * One thing the tester does, and what must be seen then.
 *
 * @public
 */
export type TestStep = {
  action: string;
  expected: string;
};

/**
 * How to find out whether the product does what it has to.
 *
 * @public
 */
export interface TestCaseEntity extends Entity {
  apiVersion: typeof TEST_MANAGEMENT_API_VERSION;
  kind: 'TestCase';
  spec: {
    /** The team's own word, for example `functional`, `regression` or `security`. */
    type: string;
    priority: Priority;
    status: TestCaseStatus;
    /** Whether a machine runs it. Absent means that a person does. */
    automated?: boolean;
    /** Reference to the group or user that answers for it; a bare name is a group. */
    owner: string;
    /** Reference to the system under test; a bare name is a system. */
    system?: string;
    /** References to the requirements it verifies; a bare name is a requirement. */
    verifies?: string[];
    /** In the order in which they are done. */
    steps?: TestStep[];
  };
}

/**
 * Tells whether an entity is a test case of this module.
 *
 * @remarks
 *
 * Other groups may have a kind of the same name, so the apiVersion counts too.
 *
 * @public
 */
export function isTestCaseEntity(entity: Entity): entity is TestCaseEntity {
  return (
    entity.apiVersion === TEST_MANAGEMENT_API_VERSION &&
    entity.kind === 'TestCase'
  );
}
