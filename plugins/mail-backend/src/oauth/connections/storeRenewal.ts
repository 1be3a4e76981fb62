import { Knex } from 'knex';
import { databaseClock } from '../../database';

/** What a renewal gave, sealed. */
export interface RenewedTokens {
  id: string;
  /** Of the connection that was renewed. */
  version: number;
  /** Absent when the one before stays in use. */
  sealedRefreshToken?: string;
  sealedAccessToken: string;
  /** From now. */
  lifetimeMs: number;
  scope?: string;
  /** The one that it was renewed with, when it is new. */
  sealedClientSecret?: string;
}

/**
 * Puts renewed tokens in the place of those before.
 *
 * @remarks
 *
 * Asks for the version and not for the lease: who was slow, but got what
 * nobody else got, has the only tokens that are of use.
 *
 * @returns false when the secrets were changed meanwhile: then these tokens are of no use
 */
export async function storeRenewal(
  knex: Knex,
  tokens: RenewedTokens,
): Promise<boolean> {
  const { id, version } = tokens;
  const now = databaseClock(knex);
  const stored = await knex('oauth_connections')
    .where({ id, version })
    .update({
      version: version + 1,
      sealed_access_token: tokens.sealedAccessToken,
      access_expires_at: knex.raw('? + ?', [
        now,
        Math.round(tokens.lifetimeMs),
      ]),
      ...(tokens.sealedRefreshToken && {
        sealed_refresh_token: tokens.sealedRefreshToken,
      }),
      ...(tokens.scope !== undefined && { scope: tokens.scope }),
      ...(tokens.sealedClientSecret && {
        sealed_client_secret: tokens.sealedClientSecret,
        secret_changed_at: now,
      }),
      state: 'connected',
      trouble: null,
      not_before: null,
      failures: 0,
      lease_owner: null,
      lease_until: 0,
      refresh_started_at: null,
      renewed_at: now,
    });
  return stored > 0;
}
