export { completeMessage, type PersonalMessage } from './completeMessage';
export { createTransport } from './createTransport';
export type { Envelope, ServerReply, Submission, Transport } from './Transport';
