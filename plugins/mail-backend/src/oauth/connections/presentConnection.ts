import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { Connection } from './Connection';

const dayMs = 24 * 60 * 60 * 1000;

/** A connection as the page shows it: nothing that is sealed. */
export function presentConnection(connection: Connection): OAuthConnection {
  const { state, renewedAt, secretChangedAt } = connection;
  return {
    id: connection.id,
    state,
    account: connection.account,
    scope: connection.scope,
    clientSecretSet: connection.sealedClientSecret !== undefined,
    clientSecretChangedAt:
      connection.sealedClientSecret !== undefined && secretChangedAt
        ? time(secretChangedAt)
        : undefined,
    refreshTokenSet: connection.sealedRefreshToken !== undefined,
    obtainedAt: time(connection.obtainedAt),
    obtainedBy: connection.obtainedBy,
    renewedAt: renewedAt === undefined ? undefined : time(renewedAt),
    nextRenewalAt: nextRenewal(connection),
    trouble: connection.trouble?.trouble,
  };
}

/** The daily one, or when the provider is asked again. */
function nextRenewal(connection: Connection): string | undefined {
  const { state, renewedAt, notBefore } = connection;
  if (state === 'connected' && renewedAt !== undefined) {
    return time(renewedAt + dayMs);
  }
  const isAskedAgain = state === 'retrying' || state === 'misconfigured';
  return isAskedAgain && notBefore !== undefined ? time(notBefore) : undefined;
}

function time(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
