import { OAuthTrouble } from '@mailroom/backstage-plugin-mail-common';
import { Request } from 'express';
import { WebReply } from '../../http';
import { advanceFlow } from './advanceFlow';
import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { failedPage } from './pages';

/** Ends a sign-in that did not succeed: for who started it, for the log, and for who looks at the window. */
export async function failFlow(
  parts: FlowParts,
  failure: { flow: Flow; request: Request; trouble: OAuthTrouble },
): Promise<WebReply> {
  const { flow, request, trouble } = failure;
  const { id, client } = flow;
  await advanceFlow(parts.knex, { id, to: 'failed', bringing: { trouble } });
  parts.logger.warn(
    `The sign-in ${id} at ${client.provider} did not succeed: ${trouble.summary}`,
    { code: trouble.code, traceId: trouble.traceId },
  );
  return failedPage(parts, request, { flow, trouble });
}
