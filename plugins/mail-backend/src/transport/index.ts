export { completeMessage, type PersonalMessage } from './completeMessage';
export { ConversationFault } from './ConversationFault';
export { Conversation, type StageOutcome } from './Conversation';
export { createTransport } from './createTransport';
export { failure } from './failure';
export type { Protection } from './protection';
export { resolveAddresses, type Resolver } from './resolveAddresses';
export type {
  Envelope,
  FailedSubmission,
  ServerReply,
  Submission,
  Transport,
} from './Transport';
