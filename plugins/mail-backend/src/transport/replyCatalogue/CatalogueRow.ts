import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { ProviderId } from './providers';

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

/**
 * What a fault is taken for when it does not pass: one of the settings.
 *
 * @remarks
 *
 * One reply cannot tell, so whoever sees many of them decides.
 */
export interface Recurrence {
  /** `recipients`: different ones, one after the other. `time`: again and again, minutes apart. */
  over: 'recipients' | 'time';
  /** What to do then. */
  advice: string;
}

/**
 * A limit that sending more slowly does not help with.
 *
 * - `hours`: what is counted over hours or a day is used up; nothing more goes for a while
 * - `recipient`: one person gets too much, the others do not
 * - `connection`: another one will do
 */
export type SpecialLimit = 'hours' | 'recipient' | 'connection';

/** What a reply means, and what to do about it. */
export interface Meaning {
  failureClass: FailureClass;
  /** What it means and what to do next, for an administrator. */
  advice: string;
  /** The setting to change, where one is to blame. */
  field?: ServerField;
  /** Of `throttle`, where it is not of messages within a short time. */
  limitOf?: SpecialLimit;
  /** Where the same fault again and again means something else. */
  ifRecurring?: Recurrence;
}

/** What is known about one reply: everything given must fit. */
export interface CatalogueRow extends Meaning {
  /** In the server's words, or in those of the connection. */
  text?: RegExp;
  /** The words are common ones: rows with words or enhanced codes of their own know better. */
  vague?: true;
  enhancedCode?: RegExp;
  replyCode?: number[];
  /** The system's or the library's word for a fault without a reply. */
  cause?: string[];
  /** Whose server, or whose words, one of these. */
  provider?: ProviderId[];
  /** The command that was answered. */
  command?: string[];
  /** The address itself is dead, for every message; said again on another day, it is believed. */
  deadAddress?: true;
  /** How the portal signs in: what helps with a password is of no use with a token. */
  signIn?: SignInMethod;
}
