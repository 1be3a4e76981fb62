export type { Envelope, ServerReply, Submission, Transport } from './Transport';
