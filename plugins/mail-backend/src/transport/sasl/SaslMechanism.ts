/** A way to show an access token to a mail server. */
export interface SaslMechanism {
  /** What the client says, before it is written in base64. */
  response(username: string, token: string): string;
  /** Sent in answer to the report of a refusal, so that the server goes on to its reply. */
  dismissal: string;
}
