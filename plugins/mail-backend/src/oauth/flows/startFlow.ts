import { ConflictError } from '@backstage/errors';
import {
  oauthClientSchema,
  oauthFlowRequestSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { FieldFault, InvalidFieldsError } from '../../http';
import { sealingAdvice } from '../../sealing';
import { OwnServerValues, TokenFault } from '../../settings';
import { checkServer } from '../../settings/checkServer';
import { explainTrouble, openClient } from '../providers';
import { FlowTerms } from './Flow';
import { FlowParts } from './FlowParts';
import { findGranted } from './findGranted';
import { sealForFlow } from './flowSecrets';
import { readUnwanted, Unwanted } from './handBack';
import { insertFlow } from './insertFlow';
import { hashOf, randomSecret } from './randomSecret';

type FlowRequest = z.output<typeof oauthFlowRequestSchema>;

/** What is told of a sign-in that has begun. */
export interface StartedFlow {
  id: string;
  startUrl: string;
}

/**
 * Begins the sign-in of a mailbox user; one that the same person began before is cancelled.
 *
 * @returns the URL that opens the provider's page, once and within a minute
 * @throws InvalidFieldsError with what a save would refuse, under the same paths
 * @throws ConflictError where no sign-in is possible
 */
export async function startFlow(
  parts: FlowParts,
  request: FlowRequest,
  startedBy: string,
): Promise<StartedFlow> {
  const { redirectUrl, problem } = parts.connections.redirect();
  refuseWhere(parts, problem);
  const client = oauthClientSchema.strip().parse(request.oauth);
  const clientSecret = await requireClient(parts, client, {
    ...request,
    startedBy,
  });
  const ticket = randomSecret();
  const flow = {
    ...{ id: randomUUID(), startedBy, client, redirectUrl },
    destination: request.server,
  };
  const former = await grantedBefore(parts, startedBy);
  await insertFlow(parts.knex, {
    ...flow,
    ticketHash: hashOf(ticket),
    sealedClientSecret: await sealed(parts, flow, clientSecret),
    sealedForm: await sealedForm(parts, flow, request.form),
  });
  former.forEach(granted => parts.connections.handBack(granted));
  return {
    id: flow.id,
    startUrl: `${parts.apiBaseUrl}/oauth/start?ticket=${ticket}`,
  };
}

/** What the sign-in was granted that this one takes the place of. */
async function grantedBefore(
  parts: FlowParts,
  startedBy: string,
): Promise<Unwanted[]> {
  const former = await findGranted(parts.knex, { startedBy });
  const granted = await Promise.all(
    former.map(flow => readUnwanted(parts, flow)),
  );
  return granted.filter(each => each !== undefined);
}

function refuseWhere({ sealing }: FlowParts, problem: string | undefined) {
  if (problem) {
    throw new ConflictError(problem);
  }
  if (!sealing.configured) {
    throw new ConflictError(
      `No sign-in can be started, because its tokens could not be kept: there is no key to seal them with. ${sealingAdvice}`,
    );
  }
}

/** @returns the secret to use: the one that was entered, or else the one that is kept for the same client */
async function requireClient(
  parts: FlowParts,
  client: FlowTerms['client'],
  { oauth, server, startedBy }: FlowRequest & { startedBy: string },
): Promise<string> {
  const own = ownServerFor(client, server);
  const clientSecret =
    oauth.clientSecret ??
    (await keptSecret(parts, {
      client,
      connectionId: oauth.connectionId,
      by: startedBy,
    }));
  const faults = [
    ...grantFaults(client),
    ...checkServer(own, { place: 'own', policy: parts.policy }),
    ...parts.connections.check(own),
    ...secretFaults(clientSecret),
  ];
  if (faults.length === 0) {
    faults.push(...(await discoveryFaults(parts, client, clientSecret)));
  }
  if (faults.length > 0 || clientSecret === undefined) {
    throw new InvalidFieldsError(faults);
  }
  return clientSecret;
}

async function keptSecret(
  { connections }: FlowParts,
  wanted: Parameters<FlowParts['connections']['clientSecretFor']>[0],
): Promise<string | undefined> {
  try {
    return await connections.clientSecretFor(wanted);
  } catch (error) {
    if (!(error instanceof TokenFault)) throw error;
    const { message, advice } = error.facts;
    throw new InvalidFieldsError([
      { path: 'own.oauth.clientSecret', message: `${message} ${advice}` },
    ]);
  }
}

function grantFaults({ grant }: FlowTerms['client']): FieldFault[] {
  return grant === 'mailbox-user'
    ? []
    : [
        {
          path: 'own.oauth.grant',
          message:
            'signs in by itself: there is nobody to send to the provider. Save the settings instead.',
        },
      ];
}

function secretFaults(clientSecret: string | undefined): FieldFault[] {
  return clientSecret
    ? []
    : [
        {
          path: 'own.oauth.clientSecret',
          message:
            'is needed: none is kept for this provider, tenant, endpoint and client ID.',
        },
      ];
}

/** Where endpoints have to be discovered, what is wrong with that is said now and not in a window. */
async function discoveryFaults(
  { providers, policy }: FlowParts,
  client: FlowTerms['client'],
  clientSecret: string | undefined,
): Promise<FieldFault[]> {
  const provider = providers[client.provider];
  if (!('discoverFrom' in provider.endpoints(client))) {
    return [];
  }
  try {
    const found = await openClient(client, { clientSecret, provider, policy });
    return found.serverMetadata().authorization_endpoint
      ? []
      : issuerFault('does not say where people sign in. Enter the endpoints.');
  } catch (error) {
    const { trouble } = explainTrouble(error, {
      ...{ provider, client, moment: 'sign-in' },
      secrets: clientSecret ? [clientSecret] : [],
    });
    return issuerFault(
      `does not tell its endpoints: ${trouble.summary} Check it, or enter the endpoints.`,
    );
  }
}

function issuerFault(message: string): FieldFault[] {
  return [{ path: 'own.oauth.issuer', message }];
}

/** As a save would see it; who the mails come from is no matter of a sign-in. */
function ownServerFor(
  client: FlowTerms['client'],
  server: FlowRequest['server'],
): OwnServerValues {
  const { certificateAuthority, serverName, ...rest } = server;
  return {
    ...rest,
    connectionType: 'smtp',
    authentication: 'oauth',
    oauth: client,
    fromEmail: '',
    advanced: { certificateAuthority, serverName },
  };
}

async function sealed(
  { sealing }: FlowParts,
  flow: FlowTerms & { id: string },
  value: string,
): Promise<string> {
  return sealForFlow(sealing, { flow, name: 'clientSecret', value });
}

async function sealedForm(
  { sealing }: FlowParts,
  flow: FlowTerms & { id: string },
  form: FlowRequest['form'],
): Promise<string | undefined> {
  return (
    form &&
    sealForFlow(sealing, { flow, name: 'form', value: JSON.stringify(form) })
  );
}
