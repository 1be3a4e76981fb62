export type { CatalogueRow, ServerField } from './CatalogueRow';
export { replyCatalogue } from './replyCatalogue';
