import { OAuthConnectionState } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { ConnectionTrouble } from './Connection';

/** How a renewal failed. */
export interface FailedRenewal {
  id: string;
  /** Of the connection that was to be renewed. */
  version: number;
  /** Who has the lease. */
  owner: string;
  state: OAuthConnectionState;
  trouble: ConnectionTrouble;
  failures: number;
  /** How long the provider is left alone. */
  pauseMs?: number;
  /**
   * When the renewal began whose answer is missing: `this` one, or one before
   * it, in epoch milliseconds; undefined when none is.
   */
  answerMissing?: 'this' | number;
  /** A new refresh token that came with the failure. */
  sealedRefreshToken?: string;
}

/**
 * Writes down that a renewal failed, and gives the lease back.
 *
 * @returns false when the tokens are others by now: then the failure says nothing about them
 */
export async function storeTrouble(
  knex: Knex,
  failure: FailedRenewal,
): Promise<boolean> {
  const { id, version, owner, pauseMs, sealedRefreshToken } = failure;
  const stored = await knex('oauth_connections')
    .where({ id, version, lease_owner: owner })
    .update({
      state: failure.state,
      trouble: JSON.stringify(failure.trouble),
      failures: failure.failures,
      not_before:
        pauseMs === undefined
          ? null
          : knex.raw('? + ?', [databaseClock(knex), Math.round(pauseMs)]),
      ...(sealedRefreshToken && {
        sealed_refresh_token: sealedRefreshToken,
        version: version + 1,
      }),
      ...endOfLease(failure.answerMissing),
    });
  return stored > 0;
}

/** Gives the lease back and changes nothing else, as when a client secret that was only tried is refused. */
export async function returnLease(
  knex: Knex,
  lease: Pick<FailedRenewal, 'id' | 'owner' | 'answerMissing'>,
): Promise<void> {
  await knex('oauth_connections')
    .where({ id: lease.id, lease_owner: lease.owner })
    .update(endOfLease(lease.answerMissing));
}

function endOfLease(answerMissing: FailedRenewal['answerMissing']) {
  return {
    lease_owner: null,
    lease_until: 0,
    // The mark of this renewal stands there already.
    ...(answerMissing !== 'this' && {
      refresh_started_at: answerMissing ?? null,
    }),
  };
}
