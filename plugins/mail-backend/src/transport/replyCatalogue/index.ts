export type {
  CatalogueRow,
  Meaning,
  Recurrence,
  ServerField,
  SignInMethod,
  SpecialLimit,
} from './CatalogueRow';
export { fallbackMeaning } from './fallbackMeaning';
export { recogniseProviders, type ProviderId } from './providers';
export { replyCatalogue } from './replyCatalogue';
