export { atAddress } from './atAddress';
export { bounceMessage } from './bounceMessage';
export { cancelListed } from './cancelListed';
export { cancelMessage } from './cancelMessage';
export { claimDueMessages, type ClaimedMessage } from './claimDueMessages';
export { composeContent } from './composeContent';
export { ContentShelf } from './ContentShelf';
export {
  countExpiredMessages,
  type ExpiredMessages,
} from './countExpiredMessages';
export { countSendingMessages } from './countSendingMessages';
export { countSuppressedMessages } from './countSuppressedMessages';
export { countWaitingMessages } from './countWaitingMessages';
export { discardWaitingMessages } from './discardWaitingMessages';
export { createEnqueue, type EnqueueOptions } from './enqueueMessages';
export { expiredReason, expireMessages } from './expireMessages';
export { findSentMessage, type SentMessage } from './findSentMessage';
export { holdDueMessages } from './holdDueMessages';

export type { Enqueue, OutboxDraft } from './OutboxDraft';
export type { ListedChange } from './ListedChange';
export { normalizeAddress } from './normalizeAddress';
export type { Priority } from './priority';
export { pruneMessages, type Retention } from './pruneMessages';
export { readAgenda, type Agenda } from './readAgenda';
export { readContents, type StoredContent } from './readContents';
export { readMessage } from './readMessage';
export { releaseMessages, releaseOne } from './releaseMessages';
export { renewLeases } from './renewLeases';
export {
  rescueStalledMessages,
  type InterruptedMessage,
} from './rescueStalledMessages';
export { resealContents } from './resealContents';
export { retryListed } from './retryListed';
export { retryMessage } from './retryMessage';
export { returnMessages } from './returnMessages';
export { readKinds, searchMessages, type MessageSearch } from './search';
export { messageRoutes, type MessageRoutesOptions } from './routes';
export {
  erases,
  settlementStatement,
  settleMessages,
  type NextState,
  type Settlement,
} from './settleMessages';
export { suppressWaitingMessages } from './suppressWaitingMessages';
