export type { Destination } from './Binding';
export type { ConnectionParts } from './ConnectionParts';
export { keepConnection, type ConnectionEntry } from './keepConnection';
