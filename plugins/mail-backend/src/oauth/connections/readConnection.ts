import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { Connection } from './Connection';

type Time = string | number | null;

interface ConnectionRow {
  id: string;
  version: number;
  client: string;
  destination: string;
  account: string | null;
  sealed_client_secret: string | null;
  secret_changed_at: Time;
  sealed_refresh_token: string | null;
  sealed_access_token: string | null;
  access_expires_at: Time;
  scope: string | null;
  state: Connection['state'];
  trouble: string | null;
  not_before: Time;
  failures: number;
  refresh_started_at: Time;
  lease_until: string | number;
  entry_digest: string | null;
  renewed_at: Time;
  obtained_at: string | number;
  obtained_by: string;
  read_at: string | number;
}

/** Reads a connection, and the database's clock beside it. */
export async function readConnection(
  knex: Knex,
  by: { id: string } | { entryDigest: string },
): Promise<Connection | undefined> {
  const row: ConnectionRow | undefined = await knex('oauth_connections')
    .where('id' in by ? { id: by.id } : { entry_digest: by.entryDigest })
    .first('*', knex.raw('? as read_at', [databaseClock(knex)]));
  return row && toConnection(row);
}

function toConnection(row: ConnectionRow): Connection {
  return {
    id: row.id,
    version: row.version,
    client: JSON.parse(row.client),
    destination: row.destination,
    account: row.account ?? undefined,
    sealedClientSecret: row.sealed_client_secret ?? undefined,
    secretChangedAt: time(row.secret_changed_at),
    sealedRefreshToken: row.sealed_refresh_token ?? undefined,
    sealedAccessToken: row.sealed_access_token ?? undefined,
    accessExpiresAt: time(row.access_expires_at),
    scope: row.scope ?? undefined,
    state: row.state,
    trouble: row.trouble === null ? undefined : JSON.parse(row.trouble),
    notBefore: time(row.not_before),
    isEntered: row.entry_digest !== null,
    leaseUntil: Number(row.lease_until),
    failures: row.failures,
    refreshStartedAt: time(row.refresh_started_at),
    renewedAt: time(row.renewed_at),
    obtainedAt: Number(row.obtained_at),
    obtainedBy: row.obtained_by,
    readAt: Number(row.read_at),
  };
}

function time(value: Time): number | undefined {
  return value === null ? undefined : Number(value);
}
