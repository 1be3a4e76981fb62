import { ConflictError } from '@backstage/errors';
import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { readDatabaseClock } from '../../database';
import { keepConnection } from '../connections';
import { advanceFlow } from './advanceFlow';
import { findFlow } from './findFlow';
import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { openOfFlow } from './flowSecrets';
import { OwnFlowKey, requireFlow } from './presentFlow';
import { readParkedTokens } from './parkedTokens';

/**
 * Makes a connection of what the provider granted, for the one who started the sign-in.
 *
 * @remarks
 *
 * The callback has proven a browser, not a person; this proves that somebody
 * who may change the settings wants this mailbox. Accepted again, it is the
 * same connection.
 *
 * @throws NotFoundError when it is not one's own
 * @throws ConflictError when there is nothing (any more) to accept
 */
export async function acceptFlow(
  parts: FlowParts,
  key: OwnFlowKey,
): Promise<OAuthConnection> {
  const flow = await requireFlow(parts, key);
  const id = flow.connectionId ?? (await keepGranted(parts, flow));
  const connection = await parts.connections.present(id);
  if (!connection) {
    throw new ConflictError(
      'This connection was accepted, but not saved in time. Press "Get Refresh Token" again.',
    );
  }
  return connection;
}

async function keepGranted(parts: FlowParts, flow: Flow): Promise<string> {
  const { knex, sealing } = parts;
  if (flow.stage !== 'authorized') {
    throw new ConflictError(nothingToAccept(flow));
  }
  const granted = {
    ...{
      client: flow.client,
      destination: flow.destination,
      by: flow.startedBy,
    },
    clientSecret: await openOfFlow(sealing, flow, 'clientSecret'),
    tokens: await tokensNow(parts, flow),
  };
  return knex.transaction(async trx => {
    // First, because it locks the row: of two acceptances one waits, and then finds what the other made.
    if (!(await advanceFlow(trx, { id: flow.id, to: 'accepted' }))) {
      return acceptedMeanwhile(trx, flow);
    }
    const connectionId = await keepConnection({ ...parts, knex: trx }, granted);
    await trx('oauth_flows')
      .where({ id: flow.id })
      .update({ connection_id: connectionId });
    return connectionId;
  });
}

/** What was parked; the access token has aged since. */
async function tokensNow({ knex, sealing }: FlowParts, flow: Flow) {
  const { accessTokenExpiresAt, ...tokens } = await readParkedTokens(
    sealing,
    flow,
  );
  const left = accessTokenExpiresAt - (await readDatabaseClock(knex));
  return { ...tokens, lifetimeMs: Math.max(0, left) };
}

async function acceptedMeanwhile(trx: Knex, flow: Flow): Promise<string> {
  const now = await findFlow(trx, flow);
  if (!now?.connectionId) {
    throw new ConflictError(nothingToAccept(now ?? flow));
  }
  return now.connectionId;
}

function nothingToAccept({ stage, trouble }: Flow): string {
  switch (stage) {
    case 'failed':
      return `The sign-in did not succeed: ${trouble?.summary} ${trouble?.advice}`;
    case 'cancelled':
      return 'The sign-in was cancelled. Press "Get Refresh Token" again.';
    case 'expired':
      return 'The sign-in was not finished in time. Press "Get Refresh Token" again.';
    default:
      return 'The provider has not granted anything yet. Finish the sign-in in its window first.';
  }
}
