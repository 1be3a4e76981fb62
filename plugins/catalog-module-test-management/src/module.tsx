import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  requirementFilter,
  systemWithRequirementsFilter,
} from './requirement/requirementFilter';
import { testCaseFilter } from './testCase/TestCase';

const testCaseCard = EntityCardBlueprint.make({
  name: 'test-case',
  params: {
    type: 'info',
    filter: testCaseFilter,
    loader: () =>
      import('./testCase/TestCaseCard').then(m => <m.TestCaseCard />),
  },
});

const testStepsCard = EntityCardBlueprint.make({
  name: 'test-case-steps',
  params: {
    filter: testCaseFilter,
    loader: () =>
      import('./testCase/TestStepsCard').then(m => <m.TestStepsCard />),
  },
});

const verifiesCard = EntityCardBlueprint.make({
  name: 'test-case-verifies',
  params: {
    filter: testCaseFilter,
    loader: () =>
      import('./testCase/VerifiesCard').then(m => <m.VerifiesCard />),
  },
});

const requirementCard = EntityCardBlueprint.make({
  name: 'requirement',
  params: {
    type: 'info',
    filter: requirementFilter,
    loader: () =>
      import('./requirement/RequirementCard').then(m => <m.RequirementCard />),
  },
});

const verifiedByCard = EntityCardBlueprint.make({
  name: 'requirement-verified-by',
  params: {
    filter: requirementFilter,
    loader: () =>
      import('./requirement/VerifiedByCard').then(m => <m.VerifiedByCard />),
  },
});

const unverifiedRequirementsCard = EntityCardBlueprint.make({
  name: 'system-unverified-requirements',
  params: {
    filter: systemWithRequirementsFilter,
    loader: () =>
      import('./requirement/UnverifiedRequirementsCard').then(m => (
        <m.UnverifiedRequirementsCard />
      )),
  },
});

/**
 * Shows test cases and requirements on their pages, and on the page of a system
 * which of its requirements no test case verifies.
 *
 * @public
 */
export const catalogModuleTestManagement = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    testCaseCard,
    testStepsCard,
    verifiesCard,
    requirementCard,
    verifiedByCard,
    unverifiedRequirementsCard,
  ],
});
