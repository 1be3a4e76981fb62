export type {
  CatalogueRow,
  Meaning,
  Recurrence,
  ServerField,
  SignInMethod,
  SpecialLimit,
} from './CatalogueRow';
export { fallbackMeaning } from './fallbackMeaning';
export { ownsSenders, recogniseProviders, type ProviderId } from './providers';
export { replyCatalogue } from './replyCatalogue';
