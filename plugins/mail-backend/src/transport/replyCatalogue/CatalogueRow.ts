import { FailureClass } from '@mailroom/backstage-plugin-mail-common';

/** A setting of the own server that advice can be about, as a path. */
export type ServerField =
  | 'host'
  | 'port'
  | 'security'
  | 'username'
  | 'password'
  | 'fromEmail'
  | 'authentication'
  | 'oauth.mechanism'
  | 'oauth.clientId'
  | 'oauth.clientSecret'
  | 'oauth.refreshToken'
  | 'advanced.maxConnections'
  | 'advanced.certificateAuthority'
  | 'advanced.serverName'
  | 'advanced.ehloName';

/** What the portal proves to the server who it is with. */
export type SignInMethod = 'password' | 'token';

/** What is known about one reply: everything given must fit. */
export interface CatalogueRow {
  /** In the server's words, or in those of the connection. */
  text?: RegExp;
  enhancedCode?: RegExp;
  replyCode?: number[];
  /** The system's or the library's word for a fault without a reply. */
  cause?: string[];
  /** The provider, by host and port. */
  server?: RegExp;
  /** The command that was answered. */
  command?: string[];
  /** How the portal signs in: what helps with a password is of no use with a token. */
  signIn?: SignInMethod;
  failureClass: FailureClass;
  /** What it means and what to do next, for an administrator. */
  advice: string;
  /** The setting to change, where one is to blame. */
  field?: ServerField;
}
