import {
  OAuthClient,
  OAuthProviderId,
} from '@mailroom/backstage-plugin-mail-common';
import { FieldFault } from '../../http';
import { MailPolicy } from '../../settings';
import { TroubleRow } from './TroubleRow';

/** What the operator allows of the endpoints that are entered on the settings page. */
export type OAuthPolicy = Pick<
  MailPolicy,
  'allowLoopback' | 'allowedOAuthHosts'
>;

/** Where a provider is asked: known, or to be discovered (RFC 8414) from who issues the tokens. */
export type ProviderEndpoints =
  | {
      /** Who must have issued an answer that names its issuer (RFC 9207); for all others just a name. */
      issuer: string;
      /** Absent where nobody signs in. */
      authorization?: string;
      token: string;
      /** Absent where tokens cannot be handed back (RFC 7009). */
      revocation?: string;
    }
  | { discoverFrom: string };

/**
 * One that issues tokens for mailboxes: everything that is special about it.
 *
 * @remarks
 *
 * Clients that a provider is asked about have passed {@link Provider.faults}.
 */
export interface Provider {
  id: OAuthProviderId;

  /** What people call it. */
  name: string;

  /** What is wrong with the fields of a client, and which it does not know; paths are those of the client, such as `tenantId`. */
  faults(client: OAuthClient, policy: OAuthPolicy): FieldFault[];

  endpoints(client: OAuthClient): ProviderEndpoints;

  /**
   * Whether an answer that names its issuer (RFC 9207) may come from where this client signs in.
   * Absent where it can only be the issuer of the endpoints.
   */
  isIssuer?(issuer: string, client: OAuthClient): boolean;

  /** What is asked for, separated by blanks; empty for what the provider gives by itself. */
  scope(client: OAuthClient): string;

  /** Whether the scope is said again when a token is renewed. */
  repeatsScope: boolean;

  /** Of the scope, what a token is worth nothing without. */
  neededScope(client: OAuthClient): string[];

  /**
   * What an authorization request needs beside what every one has (`response_type`,
   * `client_id`, `redirect_uri`, `scope`, `state`, PKCE).
   */
  authorizationParameters(
    client: OAuthClient,
    options: { mailbox: string },
  ): Record<string, string>;

  /** How the client secret goes to the token endpoint (RFC 6749 §2.3.1). */
  clientAuthentication(
    client: OAuthClient,
  ): 'client_secret_post' | 'client_secret_basic';

  /** How the token is given to the mail server. */
  mechanism(client: OAuthClient): 'XOAUTH2' | 'OAUTHBEARER';

  /**
   * The hosts that its tokens may be given to, exactly.
   *
   * @returns undefined when a token is for the one server that it was got for
   */
  mailHosts(client: OAuthClient): string[] | undefined;

  /** Whether an application signs in with the key of a service account (RFC 7523) instead of a client secret. */
  usesServiceAccounts: boolean;

  /** What its errors mean, before what they mean everywhere. */
  troubles: TroubleRow[];
}

/** The providers by their ids; tests put a local server in the place of one. */
export type Providers = Record<OAuthProviderId, Provider>;
