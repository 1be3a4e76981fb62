import {
  OAuthClient,
  OAuthConnectionState,
  OAuthTrouble,
} from '@mailroom/backstage-plugin-mail-common';
import { TroubleField, TroubleKind } from '../providers';

/** What is wrong with a connection, for people and for the machine. */
export interface ConnectionTrouble {
  kind: TroubleKind;
  field?: TroubleField;
  trouble: OAuthTrouble;
}

/**
 * What the portal signs in to one mailbox with.
 *
 * @remarks
 *
 * Its client, destination and mailbox never change: other ones are another
 * connection. All times are epoch milliseconds of the database's clock.
 */
export interface Connection {
  id: string;
  /** From 1; +1 with every change of a secret or token. Whoever writes those names the one that was read. */
  version: number;
  client: OAuthClient;
  /** Digest of the server that its tokens may be given to. */
  destination: string;
  account?: string;
  /** The client secret, or the key file of a service account; absent once disconnected. */
  sealedClientSecret?: string;
  /** When it was entered. */
  secretChangedAt?: number;
  /** Absent for an application, and once disconnected. */
  sealedRefreshToken?: string;
  sealedAccessToken?: string;
  accessExpiresAt?: number;
  /** What was granted; absent when the provider does not say. */
  scope?: string;
  state: OAuthConnectionState;
  trouble?: ConnectionTrouble;
  /** The provider is not asked earlier. */
  notBefore?: number;
  /** Whether its secrets were entered, and not given by a sign-in. */
  isEntered: boolean;
  /** Who renews it may be at it until then; 0 when nobody is. */
  leaseUntil: number;
  /** Renewals in a row that failed for a reason that may pass. */
  failures: number;
  /** When a renewal began whose answer was never stored. */
  refreshStartedAt?: number;
  renewedAt?: number;
  obtainedAt: number;
  obtainedBy: string;
  /** What the database's clock showed when this was read. */
  readAt: number;
}
