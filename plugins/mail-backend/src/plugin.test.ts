import {
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import { EntityEventsServiceMock } from '@mailroom/backstage-plugin-entity-events-node';
import {
  MailService,
  mailServiceRef,
  mailTemplatesExtensionPoint,
} from '@mailroom/backstage-plugin-mail-node';
import request from 'supertest';
import { startSmtpServer } from './__testUtils__';
import { mailPlugin } from './plugin';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
// Each starts a backend.
jest.setTimeout(60_000);

const ada: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada', namespace: 'default' },
  spec: { profile: { displayName: 'Ada', email: 'ada@harbour.example' } },
};

function testCase(status: string): Entity {
  return {
    apiVersion: 'mailroom.dev/v1alpha1',
    kind: 'TestCase',
    metadata: { name: 'tc-104', namespace: 'default', title: 'Expired card' },
    spec: { status },
    relations: [{ type: 'ownedBy', targetRef: 'user:default/ada' }],
  };
}

/** The plugin as a portal runs it; only the other plugins are stand-ins. */
async function start(
  options: {
    result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    smtp?: object;
    policy?: object;
    change?: Parameters<EntityEventsServiceMock['add']>[0];
  } = {},
) {
  const server = await startSmtpServer();
  const knex = await databases.init('SQLITE_3');
  const entityEvents = new EntityEventsServiceMock();
  if (options.change) {
    entityEvents.subscribe('mail');
    entityEvents.add(options.change);
  }
  let mail: MailService | undefined;
  let onSignal: (signal: SignalPayload) => void = () => {};
  const signal = new Promise<SignalPayload>(resolve => {
    onSignal = resolve;
  });
  const sender = createBackendPlugin({
    pluginId: 'sender',
    register(env) {
      env.registerInit({
        deps: { service: mailServiceRef },
        async init({ service }) {
          mail = service;
        },
      });
    },
  });
  const greeting = createBackendModule({
    pluginId: 'mail',
    moduleId: 'greeting',
    register(reg) {
      reg.registerInit({
        deps: { templates: mailTemplatesExtensionPoint },
        async init({ templates }) {
          templates.addTemplate({
            id: 'sender.greeting',
            render: data => ({
              subject: 'Hello',
              text: `Hello ${(data as { name: string }).name}`,
            }),
          });
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      mailPlugin,
      sender,
      greeting,
      entityEvents.factory,
      mockServices.database.factory({ knex }),
      catalogServiceMock.factory({ entities: [ada] }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async told => onSignal(told) }),
      }),
      mockServices.permissions.factory({
        result: options.result ?? AuthorizeResult.ALLOW,
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.harbour.example' },
          backend: { baseUrl: 'https://portal.harbour.example' },
          mail: {
            policy: options.policy,
            smtp: {
              host: '127.0.0.1',
              port: server.port,
              from: 'portal@harbour.example',
              startTLSEnabled: false,
              ...options.smtp,
            },
          },
        },
      }),
    ],
  });
  return {
    api: request(backend.server),
    server,
    knex,
    mail: mail!,
    /** The first that open pages are told. */
    signal,
    stop: async () => {
      await backend.stop();
      await server.stop();
    },
  };
}

describe('mailPlugin', () => {
  it('makes a mail of a change, and logs that the server accepted it', async () => {
    const { server, knex, stop } = await start({
      change: {
        entityRef: 'testcase:default/tc-104',
        kinds: ['updated'],
        before: testCase('Draft'),
        after: testCase('Ready'),
      },
    });
    await server.waitForMessage(1);
    // A stop waits until what the server answered is written down.
    await stop();
    const [message] = server.messages;
    expect(message.recipients).toEqual(['ada@harbour.example']);
    expect(String(message.content)).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(await knex('outbox_messages').select('state', 'attempts')).toEqual([
      { state: 'accepted', attempts: 1 },
    ]);
  });

  it('sends for other plugins, with their templates, each key once, and tells open pages', async () => {
    const { mail, server, signal, stop } = await start();
    const draft = {
      to: 'ada@harbour.example',
      idempotencyKey: 'greeting:ada',
      kind: 'sender.greeting',
      template: { id: 'sender.greeting', data: { name: 'Ada' } },
    };
    // Of a message that waits, nothing but that it was stored can be told.
    await mail.enqueue({
      ...draft,
      idempotencyKey: 'greeting:tomorrow',
      notBefore: new Date(Date.now() + 86_400_000).toISOString(),
    });
    // Whoever listens may not be allowed to read deliveries.
    expect(await signal).toEqual({
      recipients: { type: 'broadcast' },
      channel: 'mail:deliveries',
      message: {},
    });
    const first = await mail.enqueue(draft);
    expect(first.created).toBe(true);
    expect(await mail.enqueue(draft)).toEqual({ id: first.id, created: false });
    await server.waitForMessage(1);
    await expect(
      mail.enqueue({ ...draft, to: 'nobody', idempotencyKey: 'another' }),
    ).rejects.toThrow(/400.*|to: /);
    await stop();
    expect(server.messages).toHaveLength(1);
  });

  it('sends over the server that is saved on the settings page, and names every refused field', async () => {
    const own = await startSmtpServer();
    const { api, mail, server, stop } = await start({
      policy: { allowLoopback: true, allowedPorts: [own.port] },
    });
    const settings = {
      ...{ version: 0, enabled: true, sender: 'own' },
      own: {
        ...{ host: '127.0.0.1', port: own.port, security: 'none' },
        authentication: 'none',
        fromEmail: 'own@harbour.example',
      },
    };
    const refused = await api
      .put('/api/mail/settings')
      .send({ ...settings, own: { ...settings.own, port: 22, username: 'a' } })
      .expect(400);
    expect(refused.body.error.fields).toEqual([
      { path: 'own.username', message: expect.any(String) },
      { path: 'own.port', message: expect.stringContaining('allowedPorts') },
    ]);
    await api.put('/api/mail/settings').send(settings).expect(200);
    await mail.enqueue({
      to: 'ada@harbour.example',
      idempotencyKey: 'greeting:own',
      kind: 'sender.greeting',
      template: { id: 'sender.greeting', data: { name: 'Ada' } },
    });
    const { reversePath } = await own.waitForMessage(1);
    expect(reversePath).toBe('own@harbour.example');
    await stop();
    await own.stop();
    expect(server.messages).toHaveLength(0);
  });

  it('tests the server in force; when it accepts the mail, and not before, mail is known to work', async () => {
    const { api, server, stop } = await start();
    const status = async () =>
      (await api.get('/api/mail/status').expect(200)).body.status;
    const test = () =>
      api
        .post('/api/mail/diagnosis')
        .send({ recipient: 'ada@harbour.example' })
        .expect(200);
    expect(await status()).toBe('untested');

    server.replies.RCPT = '451 4.7.1 Greylisted, try again later';
    await test();
    expect(await status()).toBe('untested');
    const { body: settings } = await api.get('/api/mail/settings').expect(200);
    expect(settings.test).toMatchObject({ outcome: 'inconclusive' });

    delete server.replies.RCPT;
    await test();
    expect(server.messages).toHaveLength(1);
    expect(await status()).toBe('working');
    await stop();
  });

  it('keeps what the catalog cannot read in the error logs, and counts the mails of rules', async () => {
    const broken = testCase('Ready');
    const { api, server, stop } = await start({
      change: {
        entityRef: 'testcase:default/tc-104',
        kinds: ['processing-failed'],
        before: testCase('Ready'),
        after: {
          ...broken,
          status: {
            items: [{ type: 'x', level: 'error', message: 'No such file' }],
          },
        } as Entity,
      },
    });
    // Mail, error and count are stored together.
    await server.waitForMessage(1);
    const errors = await api.get('/api/mail/error-logs').expect(200);
    expect(errors.body.items).toEqual([
      expect.objectContaining({
        source: 'catalog',
        title: 'The catalog cannot read a TestCase: No such file',
        count: 1,
      }),
    ]);
    const rules = await api.get('/api/mail/rules').expect(200);
    const sent = rules.body.items.filter(
      (rule: { mailsLastWeek: number }) => rule.mailsLastWeek > 0,
    );
    expect(sent).toEqual([
      expect.objectContaining({ id: 'processing-failed', mailsLastWeek: 1 }),
    ]);
    await stop();
  });

  it('explains settings that contradict each other instead of failing the portal', async () => {
    const { api, stop } = await start({ smtp: { from: 'nobody' } });
    const { body } = await api.get('/api/mail/status').expect(200);
    expect(body).toMatchObject({
      status: 'paused',
      cause: { failureClass: 'config' },
    });
    expect(JSON.stringify(body)).toContain('mail.smtp.from');
    await stop();
  });

  describe('without permission', () => {
    /** Answers of every route, as `403 get /deliveries`. */
    async function answers(
      api: Awaited<ReturnType<typeof start>>['api'],
      authorization: string,
    ): Promise<string[]> {
      const { body } = await api.get('/api/mail/openapi.json').expect(200);
      const found: string[] = [];
      for (const [path, methods] of Object.entries<object>(body.paths)) {
        for (const method of Object.keys(methods) as Array<'get'>) {
          const { status } = await api[method](
            `/api/mail${path.replace('{id}', 'any')}`,
          ).set({ authorization });
          found.push(`${status} ${method} ${path}`);
        }
      }
      return found;
    }

    /** The browser that comes from a provider proves itself by what it brings. */
    const signIn = ['400 get /oauth/start', '400 get /oauth/callback'];
    /** So does whoever has a test mail. */
    const arrivals = ['get', 'post'].map(
      method => `404 ${method} /diagnosis/arrivals/{link}`,
    );
    /** The token of a link is its proof; without one nothing is told and nothing done. */
    const links = ['400 get /unsubscribe', '400 post /unsubscribe'];

    it('answers nothing to strangers', async () => {
      const { api, stop } = await start({ result: AuthorizeResult.DENY });
      const all = await answers(api, mockCredentials.none.header());
      expect(all.length).toBeGreaterThan(10);
      expect(all.filter(answer => !answer.startsWith('401'))).toEqual([
        ...signIn,
        ...arrivals,
        ...links,
      ]);
      await stop();
    });

    it('answers users only what is about themselves', async () => {
      const { api, stop } = await start({ result: AuthorizeResult.DENY });
      const all = await answers(api, mockCredentials.user.header());
      expect(all.filter(answer => !answer.startsWith('403'))).toEqual([
        '200 get /suppressions/mine',
        ...signIn,
        ...arrivals,
        '200 get /status',
        '200 get /preferences',
        // Nothing was sent with the request; what is refused is its body.
        '400 put /preferences',
        ...links,
      ]);
      await stop();
    });

    it('tells whether mail works, not why not', async () => {
      const { api, stop } = await start({
        result: AuthorizeResult.DENY,
        smtp: { from: 'nobody' },
      });
      const { body } = await api.get('/api/mail/status').expect(200);
      expect(Object.keys(body).sort()).toEqual(['status']);
      await stop();
    });
  });
});
