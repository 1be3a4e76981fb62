import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express, { Express } from 'express';
import { Knex } from 'knex';
import { createServer, Server } from 'node:http';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import request from 'supertest';
import { AuthorizationServer } from '../../../__testUtils__/authorizationServer';
import { testSealing } from '../../../__testUtils__/sealing';
import { createRouter } from '../../../http';
import { OwnServerValues } from '../../../settings';
import { Connections } from '../../connections';
import { generic, google, microsoft } from '../../providers';
import { FlowParts } from '../FlowParts';
import { flowRoutes } from '../routes';

/** Where a portal is reached, whichever backend answers there. */
export interface Door {
  origin: string;
  /** Answers from now on. */
  serve(app: Express): void;
  close(): Promise<void>;
}

/** Opens a door, so that its address is known before anything answers. */
export async function openDoor(): Promise<Door> {
  let answering: Express | undefined;
  const server: Server = createServer((message, response) =>
    answering!(message, response),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve(app) {
      answering = app;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** One backend of a portal, with everything that it says to anybody. */
export interface Backend {
  app: Express;
  parts: FlowParts;
  /** Everything that was logged and audited. */
  told(): string;
  /** Resolves when everything was handed back that nobody wants. */
  handedBack(): Promise<void>;
}

/** What a backend is started with. */
export interface BackendOptions {
  knex: Knex;
  origin: string;
  /** Stands in the place of Google. */
  provider: AuthorizationServer;
  parts?: Partial<FlowParts>;
  /** The own server that the settings in force have. */
  inForce?: OwnServerValues;
}

/**
 * A backend with the routes of sign-ins over a real database, behind what every backend puts in front of them.
 */
export function startBackend(options: BackendOptions): Backend {
  const { knex, origin, provider } = options;
  const said: string[] = [];
  const logger = loggerTo(said);
  const apiBaseUrl = `${origin}/api/mail`;
  const sealing = testSealing();
  const policy = {
    ...{ allowLoopback: true, allowClearText: false },
    allowedPorts: [587],
  };
  const providers = {
    microsoft: microsoft(),
    google: google({
      endpoints: {
        issuer: provider.issuer,
        authorization: provider.authorizationEndpoint,
        token: provider.tokenEndpoint,
        revocation: provider.revocationEndpoint,
      },
    }),
    generic: generic(),
  };
  const connections = new Connections({
    ...{ knex, logger, providers, policy, sealing },
    sealingKeys: [],
    redirectUrl: `${apiBaseUrl}/oauth/callback`,
    references: {
      inForce: async () => options.inForce,
      all: async () => [],
    },
  });
  const parts: FlowParts = {
    ...{ knex, logger, providers, policy, sealing, apiBaseUrl, connections },
    appBaseUrl: 'https://portal.harbour.example',
    ...options.parts,
  };
  return {
    ...{ app: appOf(parts, said), parts },
    told: () => said.join('\n'),
    handedBack: () => connections.settled(),
  };
}

function appOf(parts: FlowParts, said: string[]): Express {
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(
    async ({ eventId, meta, request: r }) => {
      const note = (outcome: string, more: unknown) =>
        said.push(
          `audit ${eventId} ${outcome} ${r?.originalUrl} ${JSON.stringify([
            meta,
            more,
          ])}`,
        );
      return {
        success: async (result?: object) => void note('success', result),
        fail: async ({ error }: { error: Error }) =>
          void note('fail', String(error)),
      };
    },
  );
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
  const httpAuth = mockServices.httpAuth();
  const { logger } = parts;
  const routes = flowRoutes({ parts, auth: mockServices.auth() });
  return express()
    .use(
      MiddlewareFactory.create({
        config: mockServices.rootConfig(),
        logger: logger as never,
      }).logging(),
    )
    .use('/api/mail', createRouter(routes, { auditor, httpAuth, permissions }))
    .use(mockErrorHandler());
}

function loggerTo(said: string[]) {
  const logger = mockServices.rootLogger.mock();
  const note =
    (level: string) =>
    (message: string, meta?: unknown): void => {
      said.push(
        [
          level,
          message,
          meta instanceof Error ? `${meta.stack}` : '',
          JSON.stringify(meta),
        ].join(' '),
      );
    };
  logger.error.mockImplementation(note('error'));
  logger.warn.mockImplementation(note('warn'));
  logger.info.mockImplementation(note('info'));
  logger.debug.mockImplementation(note('debug'));
  logger.child.mockReturnValue(logger);
  return logger;
}

/** An administrator's page of the portal. */
export function asAdministrator(origin: string, ref = 'user:default/ada') {
  const authorization = mockCredentials.user.header(ref);
  const api = request(origin);
  const path = '/api/mail/oauth/flows';
  const ask = (method: 'get' | 'post' | 'delete', url: string) =>
    api[method](url).set({ authorization });
  return {
    start: (body: object) => ask('post', path).send(body),
    poll: (id: string) => ask('get', `${path}/${id}`),
    accept: (id: string) => ask('post', `${path}/${id}/accept`),
    cancel: (id: string) => ask('delete', `${path}/${id}`),
    disconnect: () => ask('delete', '/api/mail/oauth/connection'),
  };
}

/** What the page sends to sign in at the provider in Google's place. */
export function aFlowRequest(
  provider: AuthorizationServer,
  oauth: object = {},
) {
  const { clientId, clientSecret } = provider;
  return {
    oauth: { provider: 'google', clientId, clientSecret, ...oauth },
    server: {
      ...{ host: 'smtp.gmail.com', port: 587, security: 'starttls' },
      username: 'portal@harbour.example',
    },
    form: { fromEmail: 'portal@harbour.example' },
  };
}
