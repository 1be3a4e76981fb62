/**
 * Detects what changes in the catalog and hands it over without loss.
 *
 * @packageDocumentation
 */
export { catalogModuleEntityEvents as default } from './module';
