export type { Destination } from './Binding';
export type { ConnectionNotice } from './ConnectionNotice';
export type { ConnectionParts } from './ConnectionParts';
export {
  Connections,
  type ConnectionReferences,
  type ConnectionsOptions,
} from './Connections';
export { keepConnection, type ConnectionEntry } from './keepConnection';
export type { RenewalTimes } from './Renewals';
