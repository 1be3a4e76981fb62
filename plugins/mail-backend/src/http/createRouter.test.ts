import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { z } from 'zod';
import { createRouter } from './createRouter';
import { endpoint } from './endpoint';

const permission = createPermission({
  name: 'mail.test',
  attributes: { action: 'update' },
});

const endpoints = [
  endpoint({
    method: 'post',
    path: '/letters/:id',
    summary: 'Writes a letter',
    access: { permission },
    auditEvent: { id: 'letter-write', severity: 'medium' },
    query: z.object({ copies: z.coerce.number().int().max(9).default(1) }),
    body: z.strictObject({ to: z.email(), subject: z.string().max(5) }),
    reply: z.object({ id: z.string(), copies: z.number() }),
    status: 201,
    handle: async ({ params, query, body }) => {
      if (params.id === 'unknown') {
        throw new NotFoundError('There is no such letter.');
      }
      return { id: params.id, copies: query.copies, secret: body.subject };
    },
  }),
  endpoint({
    method: 'post',
    path: '/stamps',
    summary: 'Takes a stamp',
    access: { service: permission },
    reply: 'nothing',
    handle: async () => undefined,
  }),
  endpoint({
    method: 'get',
    path: '/mine',
    summary: 'Shows what is mine',
    access: 'user',
    reply: z.object({}),
    handle: async () => ({}),
  }),
  endpoint({
    method: 'get',
    path: '/page',
    summary: 'Shows a page',
    access: 'anyone',
    reply: 'html',
    handle: async () => '<p>Hello</p>',
  }),
  endpoint({
    method: 'get',
    path: '/door/:number',
    summary: 'Sends on to where number and key of the URL lead',
    access: 'anyone',
    limit: {
      callsPerMinute: 3,
      refusal: ({ headers }) => ({
        status: 429,
        headers: { 'Content-Language': headers['accept-language'] ?? 'en' },
        page: '<p>Not so fast</p>',
      }),
    },
    query: z.object({ key: z.string() }),
    reply: 'web',
    auditEvent: { id: 'door-open', severity: 'low' },
    handle: async ({ params, query }) => ({
      status: 302,
      headers: { Location: `/rooms/${params.number}/${query.key}` },
    }),
  }),
  endpoint({
    method: 'put',
    path: '/address',
    summary: 'Takes an address from a form that calls its fields otherwise',
    access: { permission },
    body: z.strictObject({ street: z.string() }),
    fieldPath: path => `own.${path}`,
    reply: 'nothing',
    handle: async () => undefined,
  }),
  endpoint({
    method: 'post',
    path: '/progress',
    summary: 'Counts to two',
    access: { permission },
    reply: { ndjson: z.object({ count: z.number() }) },
    async handle() {
      return (async function* count() {
        yield { count: 1, secret: 'stripped' };
        yield { count: 2 };
      })();
    },
  }),
];

async function start(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  const auditor = mockServices.auditor.mock();
  const success = jest.fn(async () => {});
  const fail = jest.fn(async () => {});
  auditor.createEvent.mockResolvedValue({ success, fail });
  const plugin = createBackendPlugin({
    pluginId: 'mail',
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          permissions: coreServices.permissions,
        },
        async init({ httpRouter, ...services }) {
          httpRouter.addAuthPolicy({ path: '/page', allow: 'unauthenticated' });
          httpRouter.addAuthPolicy({ path: '/door', allow: 'unauthenticated' });
          // What the backend puts in front of everything.
          httpRouter.use(
            MiddlewareFactory.create({
              config: mockServices.rootConfig(),
              logger,
            }).logging(),
          );
          httpRouter.use(createRouter(endpoints, services));
        },
      });
    },
  });
  const { server } = await startTestBackend({
    features: [
      plugin,
      auditor.factory,
      mockServices.permissions.factory({ result }),
    ],
  });
  return { api: request(server), auditor, logger, success, fail };
}

const letter = { to: 'ada@harbour.example', subject: 'Hello' };

describe('createRouter', () => {
  it('validates, hands over, strips what the contract does not name, and audits', async () => {
    const { api, auditor, success } = await start(AuthorizeResult.ALLOW);
    const { status, body } = await api
      .post('/api/mail/letters/4711?copies=2')
      .send(letter);
    expect({ status, body }).toEqual({
      status: 201,
      body: { id: '4711', copies: 2 },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'letter-write',
        severityLevel: 'medium',
        meta: { id: '4711' },
      }),
    );
    expect(success).toHaveBeenCalledTimes(1);
  });

  it('names every wrong field at once', async () => {
    const { api, fail } = await start(AuthorizeResult.ALLOW);
    const { status, body } = await api
      .post('/api/mail/letters/4711')
      .send({ to: 'nobody', subject: 'Too long', bcc: 'eve' });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/to: .*subject: .*bcc: /);
    expect(body.error.fields).toEqual([
      { path: 'to', message: expect.any(String) },
      { path: 'subject', message: expect.any(String) },
      { path: 'bcc', message: 'is not a known field' },
    ]);
    expect(fail).toHaveBeenCalledTimes(1);
  });

  it('refuses a body that is larger than any form', async () => {
    const { api } = await start(AuthorizeResult.ALLOW);
    const { status, body } = await api
      .post('/api/mail/letters/4711')
      .send({ ...letter, subject: 'x'.repeat(2 * 1024 * 1024) });
    expect(status).toBe(413);
    expect(body.error.message).toBe('request entity too large');
  });

  it('audits a handler that fails, and answers with its error', async () => {
    const { api, fail, success } = await start(AuthorizeResult.ALLOW);
    const { status, body } = await api
      .post('/api/mail/letters/unknown')
      .send(letter);
    expect(status).toBe(404);
    expect(body.error.message).toBe('There is no such letter.');
    expect(fail).toHaveBeenCalledTimes(1);
    expect(success).not.toHaveBeenCalled();
  });

  it('lets nobody in who lacks the permission, before anything else happens', async () => {
    const { api, auditor } = await start(AuthorizeResult.DENY);
    const { status, body } = await api
      .post('/api/mail/letters/4711')
      .send({ anything: 'else' });
    expect(status).toBe(403);
    expect(body.error.message).toContain('mail.test');
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('keeps services, users and strangers apart', async () => {
    const { api } = await start(AuthorizeResult.ALLOW);
    const as = (authorization: string) => ({ authorization });
    const stranger = as(mockCredentials.none.header());
    const service = as(mockCredentials.service.header());
    const user = as(mockCredentials.user.header());
    await api.post('/api/mail/stamps').set(user).expect(403);
    await api.post('/api/mail/stamps').set(service).expect(204);
    await api.get('/api/mail/mine').set(service).expect(403);
    await api.get('/api/mail/mine').set(user).expect(200);
    await api.get('/api/mail/mine').set(stranger).expect(401);
    await api.get('/api/mail/openapi.json').set(stranger).expect(401);
    const page = await api.get('/api/mail/page').set(stranger).expect(200);
    expect(page.text).toBe('<p>Hello</p>');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('sends browsers on, logs no key of a URL, and slows down who knocks too often', async () => {
    const { api, auditor, logger } = await start(AuthorizeResult.ALLOW);
    const knock = () => api.get('/api/mail/door/0815?key=4711');
    const { headers } = await knock().expect(302);
    expect(headers).toMatchObject({
      location: '/rooms/0815/4711',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    await knock().expect(302);
    await knock().expect(302);
    const refused = await knock().set('Accept-Language', 'de').expect(429);
    expect(refused.text).toBe('<p>Not so fast</p>');
    expect(refused.headers).toMatchObject({
      'content-language': 'de',
      'retry-after': expect.stringMatching(/^\d+$/),
    });
    const logged = JSON.stringify(logger.info.mock.calls);
    expect(logged).toContain('/api/mail/door/:number HTTP');
    const [audited] = auditor.createEvent.mock.calls;
    const { originalUrl } = audited[0].request!;
    expect(originalUrl).toBe('/api/mail/door/:number');
    expect(`${logged} ${JSON.stringify(audited[0].meta)}`).not.toMatch(
      /4711|0815/,
    );
  });

  it('calls a wrong field as the form knows it', async () => {
    const { api } = await start(AuthorizeResult.ALLOW);
    const { body } = await api.put('/api/mail/address').send({}).expect(400);
    expect(body.error.fields).toEqual([
      { path: 'own.street', message: expect.any(String) },
    ]);
  });

  it('streams one line for each value', async () => {
    const { api } = await start(AuthorizeResult.ALLOW);
    const { headers, text } = await api
      .post('/api/mail/progress')
      .buffer(true)
      .parse((response, done) => {
        response.setEncoding('utf8');
        let received = '';
        response.on('data', chunk => (received += chunk));
        response.on('end', () => done(null, received));
      })
      .then(({ headers: replied, body }) => ({ headers: replied, text: body }));
    expect(headers['content-type']).toContain('application/x-ndjson');
    expect(text).toBe('{"count":1}\n{"count":2}\n');
  });

  it('describes its endpoints from the schemas they are served with', async () => {
    const { api } = await start(AuthorizeResult.ALLOW);
    const { body } = await api.get('/api/mail/openapi.json').expect(200);
    expect(body.paths['/letters/{id}'].post).toMatchObject({
      summary: 'Writes a letter',
      parameters: [
        { name: 'id', in: 'path', required: true },
        { name: 'copies', in: 'query', schema: { maximum: 9 } },
      ],
      requestBody: {
        content: {
          'application/json': {
            schema: {
              required: ['to', 'subject'],
              additionalProperties: false,
            },
          },
        },
      },
      responses: { 201: { description: 'Success' } },
    });
  });
});
