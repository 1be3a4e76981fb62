/**
 * How the catalog shows the kinds TestCase and Requirement.
 *
 * @packageDocumentation
 */
export { catalogModuleTestManagement as default } from './module';
export { testManagementTranslationRef } from './translation';
