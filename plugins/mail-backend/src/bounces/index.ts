export { readBounceConfig, type BounceConfig } from './bounceConfig';
export { mailboxTask, type MailboxConfig } from './mailbox';
export { PersonFinder } from './PersonFinder';
export type { Refusal } from './reports';
export { suppressionRoutes, type SuppressionRoutesOptions } from './routes';
export { suppressAddress, type NewSuppression } from './suppressAddress';
export { messageSuppressionReason, whySuppressed } from './suppressionReason';
export { suppressionTask } from './suppressionTask';
export { tellAddressees } from './tellAddressees';
