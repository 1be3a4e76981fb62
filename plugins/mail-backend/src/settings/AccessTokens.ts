import { FailureClass } from '@mailroom/backstage-plugin-mail-common';

/** Where the access tokens for one mailbox come from. */
export interface AccessTokens {
  /**
   * Gets a token that should be accepted, renewed if need be.
   *
   * @param options.rejected - a token that the mail server refused; another one is got
   * @throws TokenFault when there is none to be had
   */
  get(options?: { rejected?: string }): Promise<string>;
}

/** What stands in the way of a token, in the words of the delivery log. */
export interface TokenFaultFacts {
  /** `auth`: somebody must sign in again; `config`: the client must be mended; `network`, `transient`, `throttle`: it is tried again. */
  failureClass: Extract<
    FailureClass,
    'auth' | 'config' | 'network' | 'transient' | 'throttle'
  >;
  /** Host and port of the token endpoint. */
  server: string;
  /** What happened, one sentence without secrets; the provider's words cut and inert. */
  message: string;
  /** The one thing to do next. */
  advice: string;
  /** The setting that the advice is about, as a path into the own server. */
  field?: 'oauth.clientId' | 'oauth.clientSecret' | 'oauth.refreshToken';
}

/** There is no token to sign in with; nothing was said to the mail server. */
export class TokenFault extends Error {
  constructor(readonly facts: TokenFaultFacts) {
    super(facts.message);
    this.name = 'TokenFault';
  }
}
