/** What became of a message at one recipient, as a server reports it (RFC 3464 §2.3). */
export interface RecipientReport {
  /** Whom it was sent to, and whom it ended at; they differ where mail is forwarded. */
  addresses: string[];
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  action: string;
  /** Enhanced code, such as `5.1.1` (RFC 3463). */
  status?: string;
  /** What the server that refused it said. */
  words?: string;
}

/** A report about one message. */
export interface DeliveryReport {
  /** What we called it at submission (RFC 3461 §4.4). */
  envelopeId?: string;
  /** Its Message-ID, from the header that was returned. */
  messageId?: string;
  /** Addresses that the report itself went to. */
  sentTo: string[];
  recipients: RecipientReport[];
}
