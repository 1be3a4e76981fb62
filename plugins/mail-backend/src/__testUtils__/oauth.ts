import { LoggerService } from '@backstage/backend-plugin-api';
import {
  OAuthClient,
  OAuthDraft,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import {
  ConnectionReferences,
  Connections,
  ConnectionsOptions,
  keepConnection,
} from '../oauth/connections';
import { providers } from '../oauth/providers';
import { createSealing } from '../sealing';

/** Of an authorization server, what a client has to know. */
export interface ClientFacts {
  issuer: string;
  clientId: string;
  clientSecret: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
}

const keys = [{ id: 'test', key: Buffer.alloc(32, 7).toString('base64') }];

/** The mail server that tokens are for in tests. */
export const destination = {
  host: 'smtp.harbour.example',
  port: 587,
  security: 'starttls',
  username: 'ada@harbour.example',
};

/** The client of a local authorization server, as it is entered for a generic provider. */
export function clientOf(facts: ClientFacts): OAuthClient {
  const { issuer, clientId, authorizationEndpoint, tokenEndpoint } = facts;
  return {
    ...{ provider: 'generic', grant: 'mailbox-user', scope: 'smtp.send' },
    ...{ issuer, clientId, authorizationEndpoint, tokenEndpoint },
  };
}

/** An own server that signs in with OAuth, as it arrives behind the schema. */
export function anOAuthServer(oauth: OAuthDraft & OAuthClient) {
  return {
    ...destination,
    connectionType: 'smtp' as const,
    security: 'starttls' as const,
    authentication: 'oauth' as const,
    fromEmail: destination.username,
    advanced: {},
    oauth,
  };
}

/** What connections are made of in tests: loopback is allowed, and nothing refers to any. */
export function connectionsOptions(
  knex: Knex,
  changes: Partial<ConnectionsOptions> & { logger: LoggerService },
): ConnectionsOptions {
  const references: ConnectionReferences = {
    inForce: async () => undefined,
    all: async () => [],
  };
  return {
    ...{ knex, providers, references, sealingKeys: keys },
    sealing: createSealing(keys),
    policy: { allowLoopback: true },
    redirectUrl: 'https://portal.harbour.example/api/mail/oauth/callback',
    ...changes,
  };
}

/** A backend's connections, and everything that they log. */
export function aBackend(
  knex: Knex,
  changes: Partial<ConnectionsOptions> = {},
) {
  const logged: string[] = [];
  const log = (...words: unknown[]) =>
    void logged.push(words.map(word => String(word)).join(' '));
  const logger: LoggerService = {
    ...{ error: log, warn: log, info: log, debug: log },
    child: () => logger,
  };
  const options = connectionsOptions(knex, { logger, ...changes });
  return { connections: new Connections(options), options, logged };
}

/** Keeps a connection with a refresh token alone, so that the first who asks renews it. */
export async function keepGranted(
  options: ConnectionsOptions,
  granted: {
    facts: ClientFacts;
    refreshToken: string;
    client?: OAuthClient;
  },
): Promise<string> {
  const { facts, refreshToken, client = clientOf(facts) } = granted;
  return keepConnection(options, {
    ...{ client, destination, by: 'user:default/ada' },
    clientSecret: facts.clientSecret,
    tokens: { refreshToken },
  });
}
