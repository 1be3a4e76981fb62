/**
 * The catalog kinds TestCase and Requirement.
 *
 * @packageDocumentation
 */
export { catalogModuleTestManagement as default } from './module';
export { TEST_MANAGEMENT_API_VERSION } from './apiVersion';
export { PRIORITIES, type Priority } from './priority';
export * from './TestCaseEntity';
export * from './RequirementEntity';
export { RELATION_VERIFIED_BY, RELATION_VERIFIES } from './relations';
