import {
  PlannedEntity,
  TEST_MANAGEMENT_API_VERSION,
} from '../planning/PlannedEntity';

/** One thing the tester does, and what must be seen then. */
export type TestStep = { action: string; expected: string };

/** What the cards read of a test case. */
export interface TestCase extends PlannedEntity {
  spec: PlannedEntity['spec'] & { automated?: boolean; steps?: TestStep[] };
}

/** Picks the entities whose pages get the cards of a test case. */
export const testCaseFilter = {
  apiVersion: TEST_MANAGEMENT_API_VERSION,
  kind: 'testcase',
};
