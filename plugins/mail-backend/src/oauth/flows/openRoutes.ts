import { Request } from 'express';
import { endpoint, Endpoint, WebReply } from '../../http';
import { finishSignIn } from './finishSignIn';
import { FlowParts } from './FlowParts';
import { openProvider } from './openProvider';
import { brokenPage, tooOftenPage } from './pages';

/** A sign-in takes one call of each route; some people may share an address. */
const callsPerMinute = 30;

/**
 * The two routes that nobody has to be signed in for: to the provider's page, and back from it.
 *
 * @remarks
 *
 * A window that is opened carries no token of the portal. A ticket proves the
 * first call, state and cookie the second; people always get a page.
 */
export function openFlowRoutes(parts: FlowParts): Endpoint[] {
  const shared = {
    method: 'get' as const,
    access: 'anyone' as const,
    limit: {
      callsPerMinute,
      refusal: (request: Request) => tooOftenPage(parts, request),
    },
    reply: 'web' as const,
  };
  return [
    endpoint({
      ...shared,
      path: '/oauth/start',
      summary: 'Takes the browser to the provider’s page, once, for a ticket',
      handle: async ({ request }) => answer(parts, request, openProvider),
    }),
    endpoint({
      ...shared,
      path: '/oauth/callback',
      summary: 'Takes the provider’s answer from the browser',
      handle: async ({ request }) => answer(parts, request, finishSignIn),
    }),
  ];
}

/** Who stands in front of a window gets a page whatever happens; the log gets the cause. */
async function answer(
  parts: FlowParts,
  request: Request,
  give: (parts: FlowParts, request: Request) => Promise<WebReply>,
): Promise<WebReply> {
  try {
    return await give(parts, request);
  } catch (error) {
    parts.logger.error('A sign-in at a provider broke off', error as Error);
    return brokenPage(parts, request);
  }
}
