export {
  Connections,
  keepConnection,
  type ConnectionNotice,
  type ConnectionsOptions,
} from './connections';
export { flowRoutes, purgeFlows } from './flows';
export { providers } from './providers';
