import { Request } from 'express';
import { readDatabaseClock } from '../../database';
import { WebReply } from '../../http';
import { advanceFlow } from './advanceFlow';
import { readCookie } from './browserCookie';
import { exchangeCode } from './exchangeCode';
import { failFlow } from './failFlow';
import { findFlow } from './findFlow';
import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { openOfFlow } from './flowSecrets';
import { unwantedOf } from './handBack';
import { lostPage, signedInPage } from './pages';
import { sealParkedTokens } from './parkedTokens';
import { hashOf, isHashOf, isRandomSecret } from './randomSecret';
import { readQuery } from './readQuery';

/**
 * Takes the provider's answer from the browser that opened the sign-in, and parks what was granted.
 *
 * @remarks
 *
 * Nobody is signed in here. Whoever does not hold state and cookie of the same
 * sign-in learns nothing and changes nothing. The first one who does has used
 * the state up before the code is exchanged; a second backend finds no sign-in
 * to go on with.
 */
export async function finishSignIn(
  parts: FlowParts,
  request: Request,
): Promise<WebReply> {
  const { knex } = parts;
  const answer = readQuery(request);
  const flow = answer && (await findByState(parts, request, answer));
  if (!flow || !(await advanceFlow(knex, { id: flow.id, to: 'redeeming' }))) {
    return lostPage(parts, request);
  }
  const outcome = await exchangeCode(parts, flow, answer);
  if ('trouble' in outcome) {
    const page = await failFlow(parts, {
      flow,
      request,
      trouble: outcome.trouble,
    });
    await handBack(parts, flow, outcome.refreshToken);
    return page;
  }
  const { lifetimeMs, ...tokens } = outcome;
  const accessTokenExpiresAt = (await readDatabaseClock(knex)) + lifetimeMs;
  const sealed = await sealParkedTokens(parts.sealing, flow, {
    ...{ ...tokens, accessTokenExpiresAt },
  });
  const isParked = await advanceFlow(knex, {
    ...{ id: flow.id, to: 'authorized' },
    bringing: { sealed_tokens: sealed },
  });
  if (!isParked) {
    // Cancelled meanwhile: what was granted is not wanted any more.
    await handBack(parts, flow, tokens.refreshToken);
    return lostPage(parts, request);
  }
  return signedInPage(parts, request, flow);
}

async function handBack(
  { sealing, connections }: FlowParts,
  flow: Flow,
  refreshToken: string | undefined,
) {
  if (refreshToken !== undefined) {
    const clientSecret = await openOfFlow(sealing, flow, 'clientSecret');
    connections.handBack(unwantedOf(flow, { clientSecret, refreshToken }));
  }
}

async function findByState(
  { knex }: FlowParts,
  request: Request,
  answer: URLSearchParams,
): Promise<Flow | undefined> {
  const state = answer.get('state') ?? '';
  const isAnswer = answer.has('code') || answer.has('error');
  if (request.method !== 'GET' || !isAnswer || !isRandomSecret(state)) {
    return undefined;
  }
  const flow = await findFlow(knex, { stateHash: hashOf(state) });
  const isOpenHere =
    flow?.stage === 'started' &&
    isHashOf(flow.cookieHash, readCookie(request, flow.id));
  return isOpenHere ? flow : undefined;
}
