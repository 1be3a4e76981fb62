export type { FlowConnections, FlowParts } from './FlowParts';
export { purgeFlows } from './purgeFlows';
export { flowRoutes, type FlowRoutesOptions } from './routes';
