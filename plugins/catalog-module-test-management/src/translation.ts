import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * All texts of the cards. An app changes or adds to them with a
 * `TranslationBlueprint`.
 *
 * @public
 */
export const testManagementTranslationRef = createTranslationRef({
  id: 'plugin.catalog.test-management',
  messages: {
    field: { status: 'Status', priority: 'Priority', automated: 'Automated' },
    automated: { yes: 'Yes', no: 'No, a person runs it' },
    priority: {
      critical: 'Critical',
      high: 'High',
      medium: 'Medium',
      low: 'Low',
    },
    status: {
      draft: 'Draft',
      ready: 'Ready',
      approved: 'Approved',
      implemented: 'Implemented',
      deprecated: 'Deprecated',
    },
    linked: {
      summary: '{{name}} · {{status}} · Priority: {{priority}}',
      failed: 'The catalog could not be read.',
      retry: 'Try again',
      missing:
        'Not in the catalog. Check how its name is written, or add its file.',
    },
    testCase: { title: 'Test case' },
    steps: {
      title: 'Steps',
      expected: 'Expected',
      empty: 'This test case has no steps.',
      next: 'Write them under spec.steps in its file, each with an action and what is expected.',
    },
    verifies: {
      title: 'Verifies',
      empty: 'This test case verifies no requirement.',
      next: 'Name the requirements under spec.verifies in its file.',
    },
    requirement: { title: 'Requirement' },
    verifiedBy: {
      title: 'Verified by',
      empty: 'No test case verifies this requirement.',
      next: 'Write {{name}} under spec.verifies of a test case.',
    },
    unverified: {
      title: 'Requirements without a test case',
      count_one: '{{count}} of {{total}} requirements has no test case.',
      count_other: '{{count}} of {{total}} requirements have no test case.',
      next: 'Write their names under spec.verifies of a test case.',
      empty: 'A test case verifies every requirement of this system.',
    },
  },
  translations: { de: () => import('./translations/de') },
});
