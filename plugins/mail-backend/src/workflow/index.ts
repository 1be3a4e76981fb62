export { addressesOf, type FoundAddress } from './addressesOf';
export { ChangeReceiver, type ChangeReceiverOptions } from './ChangeReceiver';
export { Directory } from './Directory';
export { Portal } from './Portal';
export type { RecordError } from './RecordError';
export { RuleBook } from './RuleBook';
export { ruleEndpoints } from './routes';
