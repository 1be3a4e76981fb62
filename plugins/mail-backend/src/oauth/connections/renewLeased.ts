import { OAuthConnectionState } from '@mailroom/backstage-plugin-mail-common';
import {
  ExplainedTrouble,
  explainTrouble,
  rescuedRefreshToken,
  TokenAnswer,
} from '../providers';
import { SealedColumn, sealedPlace } from './Binding';
import { Connection } from './Connection';
import { ConnectionFault, mayPass } from './ConnectionFault';
import { ConnectionParts } from './ConnectionParts';
import { pauseAfter } from './pauseAfter';
import { readConnection } from './readConnection';
import { OpenedSecrets, requestTokens } from './requestTokens';
import { revokeToken } from './revokeToken';
import { storeOutcome } from './storeOutcome';
import { storeRenewal } from './storeRenewal';
import { returnLease, storeTrouble } from './storeTrouble';
import { lostTrouble } from './troubles';

/** A renewal that this backend alone carries out. */
export interface LeasedRenewal {
  connection: Connection;
  secrets: OpenedSecrets;
  /** Who has the lease. */
  owner: string;
  /** The client secret among the secrets is new, and kept only if the provider takes it. */
  candidate?: string;
  timeoutMs: number;
  /** How long it is tried to store what the provider gave. */
  storeForMs: number;
}

/**
 * Asks the provider once, and stores what it gives before anybody uses it.
 *
 * @returns undefined when the connection was changed meanwhile: what came is dropped
 * @throws ConnectionFault when there is no token to be had
 */
export async function renewLeased(
  parts: ConnectionParts,
  renewal: LeasedRenewal,
): Promise<string | undefined> {
  const { connection, secrets, timeoutMs } = renewal;
  const provider = parts.providers[connection.client.provider];
  let tokens: TokenAnswer;
  try {
    const { policy } = parts;
    tokens = await requestTokens({
      ...{ connection, secrets, provider, policy, timeoutMs },
    });
  } catch (error) {
    return fail(parts, renewal, error);
  }
  return succeed(parts, renewal, { tokens, arrivedAt: performance.now() });
}

async function succeed(
  parts: ConnectionParts,
  renewal: LeasedRenewal,
  answer: { tokens: TokenAnswer; arrivedAt: number },
): Promise<string | undefined> {
  const { connection, candidate, storeForMs } = renewal;
  const { tokens, arrivedAt } = answer;
  const seal = sealFor(parts, connection);
  const write = async () =>
    storeRenewal(parts.knex, {
      ...{ id: connection.id, version: connection.version },
      sealedAccessToken: await seal(tokens.accessToken, 'sealed_access_token'),
      sealedRefreshToken:
        tokens.refreshToken &&
        (await seal(tokens.refreshToken, 'sealed_refresh_token')),
      sealedClientSecret:
        candidate && (await seal(candidate, 'sealed_client_secret')),
      lifetimeMs: tokens.lifetimeMs - (performance.now() - arrivedAt),
      scope: tokens.scope,
    });
  if (!(await storeOutcome(parts, { connection, forMs: storeForMs, write }))) {
    await dropTokens(parts, renewal, tokens);
    return undefined;
  }
  return tokens.accessToken;
}

/**
 * Forgets tokens that came too late.
 *
 * @remarks
 *
 * When somebody disconnected meanwhile, what the provider gave after that must
 * not live on. When another backend was faster, its tokens are of the same
 * authorisation, and would end with these.
 */
async function dropTokens(
  parts: ConnectionParts,
  { connection, secrets }: LeasedRenewal,
  { refreshToken }: TokenAnswer,
) {
  const { id, client } = connection;
  parts.logger.info(
    `OAuth connection ${id} was changed while it was renewed; what came is dropped`,
  );
  const now = await readConnection(parts.knex, { id });
  const isOver = now === undefined || now.state === 'disconnected';
  if (isOver && refreshToken !== undefined) {
    const { clientSecret } = secrets;
    const of = `OAuth connection ${id}`;
    await revokeToken(parts, { client, clientSecret, refreshToken, of });
  }
}

async function fail(
  parts: ConnectionParts,
  renewal: LeasedRenewal,
  error: unknown,
): Promise<undefined> {
  const { connection, owner, secrets, candidate, storeForMs } = renewal;
  const provider = parts.providers[connection.client.provider];
  const explained = explainTrouble(error, {
    ...{ provider, client: connection.client, moment: 'renewal' },
    redirectUrl: parts.redirectUrl,
    secrets: [secrets.clientSecret, secrets.refreshToken].filter(
      secret => secret !== undefined,
    ),
  });
  const reason = reasonOf(explained, connection);
  const { id, version } = connection;
  const rescued = rescuedRefreshToken(error);
  const answerMissing =
    explained.answerLost && rescued === undefined
      ? ('this' as const)
      : connection.refreshStartedAt;
  if (
    candidate !== undefined &&
    explained.kind === 'configuration' &&
    !rescued
  ) {
    // Only what was tried is refused; what is kept may be as good as before.
    await returnLease(parts.knex, { id, owner, answerMissing });
    throw ConnectionFault.of(connection, reason, provider);
  }
  const pauseMs = pauseAfter(explained, {
    failures: connection.failures,
    random: Math.random,
  });
  const write = async () =>
    storeTrouble(parts.knex, {
      ...{ id, version, owner, pauseMs, answerMissing },
      trouble: reason,
      state: stateAfter(explained),
      failures: connection.failures + 1,
      sealedRefreshToken:
        rescued &&
        (await sealFor(parts, connection)(rescued, 'sealed_refresh_token')),
    });
  if (!(await storeOutcome(parts, { connection, forMs: storeForMs, write }))) {
    return undefined;
  }
  tellLog(parts, connection, reason);
  throw ConnectionFault.of(connection, reason, provider);
}

function reasonOf(
  { kind, field, trouble }: ExplainedTrouble,
  { refreshStartedAt }: Connection,
) {
  const reason = { kind, field, trouble };
  const isRefused = kind === 'consent' && trouble.code === 'invalid_grant';
  return isRefused && refreshStartedAt !== undefined
    ? lostTrouble(reason)
    : reason;
}

function stateAfter({ kind }: ExplainedTrouble): OAuthConnectionState {
  if (mayPass(kind)) {
    return 'retrying';
  }
  return kind === 'consent' ? 'needs-consent' : 'misconfigured';
}

function sealFor(parts: ConnectionParts, connection: Connection) {
  return (secret: string, column: SealedColumn) =>
    parts.sealing.seal(Buffer.from(secret), sealedPlace(connection, column));
}

/** Once for each change: what goes on failing is not told again. */
function tellLog(
  { logger }: ConnectionParts,
  connection: Connection,
  { trouble, kind }: ConnectionFault['reason'],
) {
  const before = connection.trouble;
  if (before?.kind !== kind || before.trouble.code !== trouble.code) {
    logger.warn(
      `OAuth connection ${connection.id}: ${trouble.summary} ${
        trouble.advice
      } [${[trouble.code, trouble.traceId].filter(Boolean).join(', ')}]`,
    );
  }
}
