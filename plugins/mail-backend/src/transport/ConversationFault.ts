/** What stopped a conversation with the submission server, before anybody judged it. */
export interface FaultFacts {
  /** The command that was under way; `CONN` before the greeting was answered. */
  command: string;
  /** The server's whole reply, when it was a reply that stopped us. */
  response?: string;
  /** What the server said before it refused to sign in, decoded; often it tells more than the reply. */
  challenge?: string;
  /** How the server introduced itself: its greeting and its reply to EHLO. For recognising it, never shown. */
  introduction?: string;
  /** What the system or the library calls it, such as `ECONNREFUSED` or `CERT_HAS_EXPIRED`. */
  cause?: string;
  /** What the connection reported, when there was no reply. */
  message: string;
  /** The server may have the whole message: content went out and no reply came. */
  maybeTaken?: boolean;
  /** The connection ended, or the server said that it ends it (421). */
  connectionLost?: boolean;
}

/** Carries a fault from where it happens to where it is classified; never leaves the transport. */
export class ConversationFault extends Error {
  constructor(readonly facts: FaultFacts) {
    super(facts.message);
    this.name = 'ConversationFault';
  }
}
