import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  mailSettingsUpdatePermission,
  oauthConnectionSchema,
  oauthFlowRequestSchema,
  oauthFlowSchema,
  startedOAuthFlowSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { endpoint, Endpoint, nameOf } from '../../http';
import { acceptFlow } from './acceptFlow';
import { cancelFlow } from './cancelFlow';
import { fieldInForm } from './fieldInForm';
import { FlowParts } from './FlowParts';
import { openFlowRoutes } from './openRoutes';
import { OwnFlowKey, presentFlow, requireFlow } from './presentFlow';
import { startFlow } from './startFlow';

/** What the routes of sign-ins need. */
export interface FlowRoutesOptions {
  parts: FlowParts;
  auth: AuthService;
}

const access = { permission: mailSettingsUpdatePermission };

/** The sign-in of a mailbox at its provider: start, poll, accept, cancel; disconnect; and the two routes that a provider's browser takes. */
export function flowRoutes(options: FlowRoutesOptions): Endpoint[] {
  return [
    ...startAndPoll(options),
    ...acceptAndEnd(options),
    ...openFlowRoutes(options.parts),
  ];
}

function startAndPoll({ parts, auth }: FlowRoutesOptions): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/oauth/flows',
      summary:
        'Begins the sign-in of a mailbox user at a provider, from values that need not be saved',
      access,
      auditEvent: {
        ...{ id: 'oauth-flow-start', severity: 'medium' },
        meta: ({ id }) => ({ id }),
      },
      body: oauthFlowRequestSchema,
      fieldPath: fieldInForm,
      reply: startedOAuthFlowSchema,
      status: 201,
      async handle({ body, credentials }) {
        const startedBy = nameOf(auth, credentials);
        const { id, startUrl } = await startFlow(parts, body, startedBy);
        const flow = await requireFlow(parts, { id, startedBy });
        return { ...(await presentFlow(parts, flow)), startUrl };
      },
    }),
    endpoint({
      method: 'get',
      path: '/oauth/flows/:id',
      summary: 'Tells how a sign-in of one’s own is doing',
      access,
      auditEvent: { id: 'oauth-flow-read', severity: 'low' },
      reply: oauthFlowSchema,
      async handle(call) {
        const flow = await requireFlow(parts, keyOf(call, auth));
        return presentFlow(parts, flow);
      },
    }),
  ];
}

function acceptAndEnd({ parts, auth }: FlowRoutesOptions): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/oauth/flows/:id/accept',
      summary:
        'Makes a connection of what a provider granted, which the settings can then refer to',
      access,
      auditEvent: {
        ...{ id: 'oauth-flow-accept', severity: 'high' },
        meta: ({ id, account }) => ({
          ...{ connectionId: id, account: account ?? null },
        }),
      },
      reply: oauthConnectionSchema,
      handle: async call => acceptFlow(parts, keyOf(call, auth)),
    }),
    endpoint({
      method: 'delete',
      path: '/oauth/flows/:id',
      summary: 'Gives up a sign-in; one that is over stays as it is',
      access,
      auditEvent: { id: 'oauth-flow-cancel', severity: 'low' },
      reply: 'nothing',
      async handle(call) {
        const flow = await requireFlow(parts, keyOf(call, auth));
        await cancelFlow(parts, flow);
      },
    }),
    endpoint({
      method: 'delete',
      path: '/oauth/connection',
      summary: 'Ends the connection in force, here and at the provider',
      access,
      auditEvent: { id: 'oauth-disconnect', severity: 'high' },
      reply: 'nothing',
      handle: async ({ credentials }) =>
        parts.connections.disconnect({ by: nameOf(auth, credentials) }),
    }),
  ];
}

/** Which sign-in is meant, and by whom: to others it does not exist. */
function keyOf(
  call: { params: Record<string, string>; credentials: BackstageCredentials },
  auth: AuthService,
): OwnFlowKey {
  return { id: call.params.id, startedBy: nameOf(auth, call.credentials) };
}
