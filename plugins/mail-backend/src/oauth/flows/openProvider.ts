import { Request } from 'express';
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
} from 'openid-client';
import { WebReply } from '../../http';
import { explainTrouble, openClient } from '../providers';
import { advanceFlow } from './advanceFlow';
import { setCookie } from './browserCookie';
import { failFlow } from './failFlow';
import { findFlow } from './findFlow';
import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { openOfFlow, sealForFlow } from './flowSecrets';
import { lostPage } from './pages';
import { hashOf, isRandomSecret, randomSecret } from './randomSecret';
import { readQuery } from './readQuery';

/**
 * Takes a browser to the provider's page, for a ticket that is good once.
 *
 * @remarks
 *
 * Nobody is signed in here: a window carries no token. From now on the sign-in
 * belongs to the browser that came first, by a cookie.
 */
export async function openProvider(
  parts: FlowParts,
  request: Request,
): Promise<WebReply> {
  const flow = await findByTicket(parts, request);
  if (!flow) {
    return lostPage(parts, request);
  }
  const secrets = {
    state: randomSecret(),
    cookie: randomSecret(),
    verifier: randomSecret(),
  };
  if (!(await begin(parts, flow, secrets))) {
    return lostPage(parts, request);
  }
  try {
    const { apiBaseUrl } = parts;
    return {
      status: 302,
      headers: {
        Location: await authorizationUrl(parts, flow, secrets),
        'Set-Cookie': setCookie(
          { flowId: flow.id, apiBaseUrl },
          secrets.cookie,
        ),
      },
    };
  } catch (error) {
    return failFlow(parts, { flow, request, ...explain(parts, flow, error) });
  }
}

async function findByTicket(
  { knex }: FlowParts,
  request: Request,
): Promise<Flow | undefined> {
  const ticket = readQuery(request)?.get('ticket') ?? '';
  // A scanner that only asks for the head must not use the ticket up.
  if (request.method !== 'GET' || !isRandomSecret(ticket)) {
    return undefined;
  }
  const flow = await findFlow(knex, { ticketHash: hashOf(ticket) });
  return flow?.stage === 'waiting' ? flow : undefined;
}

async function begin(
  { knex, sealing }: FlowParts,
  flow: Flow,
  secrets: { state: string; cookie: string; verifier: string },
): Promise<boolean> {
  return advanceFlow(knex, {
    id: flow.id,
    to: 'started',
    bringing: {
      state_hash: hashOf(secrets.state),
      cookie_hash: hashOf(secrets.cookie),
      sealed_verifier: await sealForFlow(sealing, {
        ...{ flow, name: 'verifier', value: secrets.verifier },
      }),
    },
  });
}

async function authorizationUrl(
  { providers, policy, sealing }: FlowParts,
  flow: Flow,
  { state, verifier }: { state: string; verifier: string },
): Promise<string> {
  const { client, destination, redirectUrl } = flow;
  const provider = providers[client.provider];
  const clientSecret = await openOfFlow(sealing, flow, 'clientSecret');
  const configuration = await openClient(client, {
    ...{ clientSecret, provider, policy },
  });
  const scope = provider.scope(client);
  const url = buildAuthorizationUrl(configuration, {
    ...provider.authorizationParameters(client, {
      mailbox: destination.username,
    }),
    ...(scope && { scope }),
    redirect_uri: redirectUrl,
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return url.href;
}

function explain({ providers }: FlowParts, flow: Flow, error: unknown) {
  const { client, redirectUrl } = flow;
  const provider = providers[client.provider];
  return explainTrouble(error, {
    ...{ provider, client, redirectUrl, moment: 'sign-in' },
  });
}
