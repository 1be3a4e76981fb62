import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../../database';

/** A connection before it is one. */
export interface NewConnection {
  id: string;
  client: OAuthClient;
  destination: string;
  account?: string;
  sealedClientSecret?: string;
  sealedRefreshToken?: string;
  /** Without it the connection is unproven. */
  sealedAccessToken?: string;
  /** Of the access token, from now. */
  lifetimeMs?: number;
  scope?: string;
  obtainedBy: string;
  entryDigest?: string;
}

/**
 * Writes a new connection.
 *
 * @returns false when the same secrets are kept already, by their `entryDigest`
 */
export async function insertConnection(
  knex: Knex,
  connection: NewConnection,
): Promise<boolean> {
  const now = databaseClock(knex);
  const proven = connection.sealedAccessToken !== undefined;
  const written = await knex('oauth_connections')
    .insert({
      id: connection.id,
      version: 1,
      client: JSON.stringify(connection.client),
      destination: connection.destination,
      account: connection.account,
      sealed_client_secret: connection.sealedClientSecret,
      secret_changed_at: now,
      sealed_refresh_token: connection.sealedRefreshToken,
      sealed_access_token: connection.sealedAccessToken,
      access_expires_at: proven
        ? knex.raw('? + ?', [now, connection.lifetimeMs ?? 0])
        : undefined,
      scope: connection.scope,
      state: proven ? 'connected' : 'unproven',
      renewed_at: proven ? now : undefined,
      obtained_at: now,
      obtained_by: connection.obtainedBy.slice(0, 500),
      entry_digest: connection.entryDigest,
      wanted_at: now,
    })
    .onConflict('entry_digest')
    .ignore()
    .returning('id');
  return written.length > 0;
}
