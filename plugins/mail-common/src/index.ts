/**
 * Contract of the mail plugins: what goes over HTTP, permissions, words.
 *
 * @packageDocumentation
 */
export * from './arrival';
export * from './bulk';
export * from './delivery';
export * from './deliveryHours';
export * from './deliverySignal';
export * from './diagnosis';
export * from './entityRef';
export * from './errorLogs';
export * from './errorSources';
export * from './failureClass';
export * from './message';
export * from './messageState';
export * from './oauth';
export * from './permissions';
export * from './preferences';
export * from './rules';
export * from './serverPresets';
export {
  hostSchema,
  securitySchema,
  type ServerSecurity,
} from './serverFields';
export * from './settings';
export * from './status';
export * from './suppression';
export * from './testOutcome';
