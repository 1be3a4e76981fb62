import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { randomUUID } from 'node:crypto';
import { TokenAnswer } from '../providers';
import {
  Destination,
  destinationDigest,
  SealedColumn,
  sealedPlace,
} from './Binding';
import { ConnectionParts } from './ConnectionParts';
import { insertConnection } from './insertConnection';
import { keptClient } from './keptClient';

/** What becomes a connection. */
export interface ConnectionEntry {
  /** May hold more than a client: only that much is kept. */
  client: OAuthClient;
  destination: Destination;
  /** The client secret, or the key file of a service account. */
  clientSecret?: string;
  /** From the provider, or a refresh token alone that somebody pasted; `lifetimeMs` counts from now. */
  tokens?: Partial<TokenAnswer>;
  /** Entity ref of who signed in, or entered the secrets. */
  by: string;
  /** Names what was entered: the same is kept once. */
  entryDigest?: string;
}

/**
 * Keeps the secrets of a new connection, which the settings then refer to.
 *
 * @returns its id; undefined when the same entry is kept already
 * @throws ServiceUnavailableError with the line to add, when no sealing key is configured
 */
export async function keepEntry(
  parts: Pick<ConnectionParts, 'knex' | 'sealing' | 'providers'>,
  entry: ConnectionEntry,
): Promise<string | undefined> {
  const { tokens = {}, destination } = entry;
  const client = keptClient(entry.client);
  const place = {
    id: randomUUID(),
    client,
    destination: destinationDigest(destination, {
      client,
      provider: parts.providers[client.provider],
    }),
  };
  const seal = async (secret: string | undefined, column: SealedColumn) =>
    secret === undefined
      ? undefined
      : parts.sealing.seal(Buffer.from(secret), sealedPlace(place, column));
  const written = await insertConnection(parts.knex, {
    ...place,
    account: destination.username,
    sealedClientSecret: await seal(entry.clientSecret, 'sealed_client_secret'),
    sealedRefreshToken: await seal(tokens.refreshToken, 'sealed_refresh_token'),
    sealedAccessToken: await seal(tokens.accessToken, 'sealed_access_token'),
    lifetimeMs: tokens.lifetimeMs,
    scope: tokens.scope,
    obtainedBy: entry.by,
    entryDigest: entry.entryDigest,
  });
  return written ? place.id : undefined;
}

/**
 * Keeps what an accepted sign-in gave, as a connection that no settings refer to yet.
 *
 * @param parts.knex - may be a transaction
 * @returns its id
 */
export async function keepConnection(
  parts: Pick<ConnectionParts, 'knex' | 'sealing' | 'providers'>,
  entry: Omit<ConnectionEntry, 'entryDigest'>,
): Promise<string> {
  const id = await keepEntry(parts, { ...entry, entryDigest: undefined });
  if (id === undefined) {
    throw new Error('A connection that is new was taken for one that is kept');
  }
  return id;
}
