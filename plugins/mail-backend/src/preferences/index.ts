export { findOptOuts, type OptOuts } from './findOptOuts';
export { preferenceEndpoints } from './routes';
export { UnsubscribeLinks, type UnsubscribeGrant } from './UnsubscribeLinks';
export {
  refuseBrokenLinks,
  UNSUBSCRIBE_PATH,
  unsubscribeEndpoints,
  type UnsubscribeRoutesOptions,
} from './unsubscribeRoutes';
