export {
  Connections,
  keepConnection,
  type ConnectionNotice,
  type ConnectionsOptions,
} from './connections';
export { flowRoutes, purgeFlows, type FlowParts } from './flows';
export { providers } from './providers';
