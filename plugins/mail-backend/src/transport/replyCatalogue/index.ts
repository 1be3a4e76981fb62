export type { CatalogueRow } from './CatalogueRow';
export { replyCatalogue } from './replyCatalogue';
