import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { createHash } from 'node:crypto';
import { bareHost } from '../../settings';
import { Provider } from '../providers';

/** The server that tokens are given to, and the mailbox there. */
export interface Destination {
  host: string;
  port: number;
  security: string;
  certificateAuthority?: string;
  /** The host when absent. */
  serverName?: string;
  /** The mailbox. */
  username?: string;
}

/** The columns that hold something sealed. */
export type SealedColumn =
  | 'sealed_client_secret'
  | 'sealed_refresh_token'
  | 'sealed_access_token';

/**
 * Names the servers that the tokens of a connection may be given to.
 *
 * @remarks
 *
 * A token is a password for everybody who gets it. Those of a provider with
 * mail hosts of its own are for these hosts, whichever; all others are for the
 * very server that they were got for. Whom a server is trusted to be (authority
 * and name of the certificate) counts with both. With a service account the
 * mailbox counts, too: its key opens every one.
 */
export function destinationDigest(
  destination: Destination,
  options: { client: OAuthClient; provider: Provider },
): string {
  const { client, provider } = options;
  const host = bareHost(destination.host);
  const serverName = bareHost(destination.serverName || host);
  const oneOfItsOwn = provider.mailHosts(client) !== undefined;
  const actsForAll =
    client.grant === 'application' && provider.usesServiceAccounts;
  return digest([
    ...(oneOfItsOwn ? [] : [host, destination.port, destination.security]),
    destination.certificateAuthority?.trim() || null,
    // Naming the host again changes nothing.
    oneOfItsOwn && serverName === host ? null : serverName,
    ...(actsForAll ? [destination.username?.toLowerCase()] : []),
  ]);
}

/** Names whom a client's secrets may be shown to: beside another provider, tenant, endpoint or client ID they do not open. */
export function clientDigest(client: OAuthClient): string {
  return digest([
    client.provider,
    client.grant,
    client.clientId || null,
    client.cloud ?? 'global',
    client.tenantId?.toLowerCase() || null,
    client.issuer || null,
    client.authorizationEndpoint || null,
    client.tokenEndpoint || null,
  ]);
}

/** Where a secret of a connection is sealed for: its row, its column, and all that it is bound to. */
export function sealedPlace(
  connection: { id: string; client: OAuthClient; destination: string },
  column: SealedColumn,
): string {
  const { id, client, destination } = connection;
  const binding = digest([clientDigest(client), destination]);
  return `oauth_connections/${id}/${column}/${binding}`;
}

function digest(values: unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(values))
    .digest('base64url');
}
