import { NotFoundError } from '@backstage/errors';
import {
  OAuthFlow,
  OAuthTrouble,
} from '@mailroom/backstage-plugin-mail-common';
import { findFlow } from './findFlow';
import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { openOfFlow } from './flowSecrets';

/** Which sign-in somebody asks about. */
export interface OwnFlowKey {
  id: string;
  startedBy: string;
}

/**
 * Finds a sign-in of one's own.
 *
 * @throws NotFoundError, also when it is somebody else's
 */
export async function requireFlow(
  { knex }: FlowParts,
  key: OwnFlowKey,
): Promise<Flow> {
  const flow = await findFlow(knex, key);
  if (!flow) {
    throw new NotFoundError(
      'You have started no such sign-in, or it was long ago.',
    );
  }
  return flow;
}

/** A sign-in as who started it may see it: never a token. */
export async function presentFlow(
  { sealing }: FlowParts,
  flow: Flow,
): Promise<OAuthFlow> {
  const form = await openOfFlow(sealing, flow, 'form');
  return {
    id: flow.id,
    state: flow.stage === 'redeeming' ? 'started' : flow.stage,
    expiresAt: new Date(flow.expiresAt).toISOString(),
    trouble: flow.stage === 'expired' ? lateTrouble(flow) : flow.trouble,
    form: form === undefined ? undefined : JSON.parse(form),
  };
}

/** A provider that does not know the redirect URL says so on its own page and sends nobody back. */
function lateTrouble({ redirectUrl, expiresAt }: Flow): OAuthTrouble {
  return {
    summary: 'The sign-in was not finished in time.',
    advice: `Press "Get Refresh Token" again. If the page of the provider showed an error such as redirect_uri_mismatch or AADSTS50011, register exactly ${redirectUrl} there first.`,
    at: new Date(expiresAt).toISOString(),
  };
}
