export { isDeadAddress } from './classifyFailure';
export { completeMessage, type PersonalMessage } from './completeMessage';
export { ConversationFault } from './ConversationFault';
export { type Capabilities, Conversation } from './Conversation';
export { createTransport } from './createTransport';
export { failure } from './failure';
export { listenForGreeting } from './listenForGreeting';
export type { Protection } from './protection';
export type { AddressAttempt } from './reachAddresses';
export { readCertificate, type ShownProtection } from './readCertificate';
export { ownsSenders } from './replyCatalogue';
export { resolveAddresses, type Resolver } from './resolveAddresses';
export type { StageOutcome } from './StageProgress';
export type {
  Envelope,
  FailedSubmission,
  ServerReply,
  Submission,
  Transport,
} from './Transport';
