export type {
  CatalogueRow,
  Meaning,
  Recurrence,
  ServerField,
  SignInMethod,
} from './CatalogueRow';
export { fallbackMeaning } from './fallbackMeaning';
export { recogniseProviders, type ProviderId } from './providers';
export { replyCatalogue } from './replyCatalogue';
