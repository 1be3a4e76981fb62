export type { CatalogueRow, ServerField, SignInMethod } from './CatalogueRow';
export { replyCatalogue } from './replyCatalogue';
