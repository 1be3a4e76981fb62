export { ChangeReceiver, type ChangeReceiverOptions } from './ChangeReceiver';
export { Directory } from './Directory';
export { Portal } from './Portal';
export { RuleBook } from './RuleBook';
export { ruleEndpoints } from './routes';
