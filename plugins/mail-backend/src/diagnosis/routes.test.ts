import {
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  DiagnosisLine,
  DiagnosisRequest,
  OwnServerDraft,
} from '@mailroom/backstage-plugin-mail-common';
import express from 'express';
import { Knex } from 'knex';
import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo, createServer as createTcpServer } from 'node:net';
import request from 'supertest';
import {
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
  testCertificateAuthority,
} from '../__testUtils__';
import { migrated, transparentSealing } from '../__testUtils__/outbox';
import { withoutOAuth } from '../__testUtils__/withoutOAuth';
import { readDatabaseClock } from '../database';
import { createRouter } from '../http';
import {
  createSettingsSource,
  resolveDraft,
  resolveFallbackDraft,
  SettingsConfig,
  settingsRoutes,
} from '../settings';
import { Resolver } from '../transport';
import { lastTest } from './lastTest';
import { diagnosisRoutes } from './routes';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(60_000);

const password = 'right horse battery';
const auth = { username: 'portal@harbour.example', password };
// Not reserved as .example is, so nothing is doubted.
const recipient = 'ada@harbour.internal';

/** What a refused test told: no line at all. */
const nothing: {
  lines: DiagnosisLine[];
  states: Record<string, string>;
  steps: Record<string, Extract<DiagnosisLine, { type: 'step' }>>;
  verdict?: DiagnosisLine;
} = { lines: [], states: {}, steps: {} };

describe('diagnosisRoutes', () => {
  let knex: Knex;
  let web: Server;
  let config: SettingsConfig;
  let resolver: Resolver | undefined;
  const cleanUp: Array<() => Promise<void>> = [];
  const logger = mockServices.logger.mock();
  const auditor = mockServices.auditor.mock();
  const success = jest.fn();
  const onOutcome = jest.fn();

  beforeEach(async () => {
    knex = await migrated(await databases.init('SQLITE_3'));
    resolver = undefined;
    config = {
      policy: {
        ...{ allowClearText: false, allowLoopback: true },
        allowedPorts: [],
      },
      sealing: { keys: [] },
      appBaseUrl: 'https://portal.harbour.example',
    };
    jest.resetAllMocks();
    auditor.createEvent.mockResolvedValue({ success, fail: jest.fn() });
    success.mockResolvedValue(undefined);
    await listen();
  });

  afterEach(async () => {
    await closeWeb();
    for (const end of cleanUp.splice(0).reverse()) await end();
    await knex.destroy();
  });

  async function listen() {
    web = serve().listen(0, '127.0.0.1');
    await once(web, 'listening');
  }

  async function closeWeb() {
    await new Promise(resolve => web.close(resolve));
  }

  /** App-config is read once, at the start. */
  async function restart(changes: Partial<SettingsConfig>) {
    await closeWeb();
    Object.assign(config, changes);
    await listen();
  }

  function serve() {
    const parts = {
      ...{ knex, config, sealing: transparentSealing },
      oauth: withoutOAuth,
    };
    const source = createSettingsSource({ ...parts, logger });
    const authService = mockServices.auth();
    const permissions = mockServices.permissions.mock();
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    return express()
      .use(
        createRouter(
          [
            ...settingsRoutes({
              ...{ parts, source, auth: authService },
              lastTest: fingerprint => lastTest({ knex, fingerprint }),
              countWaiting: async () => 0,
              discardWaiting: async () => 0,
              onSaved: () => {},
            }),
            ...diagnosisRoutes({
              ...{
                knex,
                auth: authService,
                settings: source,
                onOutcome,
                logger,
              },
              resolveDraft: (draft, { by }) =>
                resolveDraft(draft, { parts, by }),
              resolveFallbackDraft: entry =>
                resolveFallbackDraft(entry, { parts, source }),
              connections: withoutOAuth,
              allowedPorts: [],
              resolver: name => resolver!(name),
              letterhead: {
                messageIdDomain: 'portal.harbour.example',
                preferencesUrl: 'https://portal.harbour.example/settings/mail',
                apiBaseUrl: 'https://portal.harbour.example/api/mail',
              },
            }),
          ],
          { auditor, httpAuth: mockServices.httpAuth(), permissions },
        ),
      )
      .use(mockErrorHandler());
  }

  function allow(port: number) {
    config.policy.allowedPorts.push(port);
    resolver ??= async () => ['127.0.0.1'];
  }

  async function start(options?: SmtpServerOptions): Promise<SmtpServer> {
    const server = await startSmtpServer(options);
    cleanUp.push(() => server.stop());
    allow(server.port);
    return server;
  }

  function own(
    server: { port: number },
    more: Partial<OwnServerDraft> = {},
  ): OwnServerDraft {
    const { advanced, ...rest } = more;
    return {
      ...{ host: 'localhost', port: server.port, security: 'starttls' },
      ...{ ...auth, fromEmail: auth.username, fromName: 'Harbour' },
      advanced: { certificateAuthority: testCertificateAuthority, ...advanced },
      ...rest,
    };
  }

  const logged = () =>
    [logger.error, logger.warn, logger.info, logger.debug].map(
      log => log.mock.calls,
    );

  /** Runs a test to its end; neither its lines nor the log ever hold the password. */
  async function diagnose(body: Partial<DiagnosisRequest>) {
    const { status, text, headers } = await request(web)
      .post('/diagnosis')
      .send({ recipient, ...body })
      .buffer(true)
      .parse((response, done) => {
        response.setEncoding('utf8');
        let received = '';
        response.on('data', chunk => (received += chunk));
        response.on('end', () => done(null, received));
      })
      .then(({ body: received, ...reply }) => ({ ...reply, text: received }));
    expect(text).not.toContain(password);
    expect(JSON.stringify(logged())).not.toContain(password);
    expect(text).not.toContain(Buffer.from(password).toString('base64'));
    if (status !== 200) {
      return { ...nothing, status, error: JSON.parse(text).error };
    }
    expect(headers['content-type']).toContain('ndjson');
    const lines: DiagnosisLine[] = text
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    const ended = lines.flatMap(line =>
      line.type === 'step' && line.state !== 'running' ? [line] : [],
    );
    return {
      ...{ status, lines, error: undefined },
      states: Object.fromEntries(ended.map(({ id, state }) => [id, state])),
      steps: Object.fromEntries(ended.map(line => [line.id, line])),
      verdict: lines.at(-1),
    };
  }

  it('sends a real mail when all is well, and says so step by step', async () => {
    const server = await start({ tls: 'starttls', auth });
    const { lines, states, steps, verdict } = await diagnose({
      own: own(server, { replyTo: 'help@harbour.example' }),
    });
    const plan = [
      ...['sanity', 'policy', 'dns', 'tcp', 'greeting', 'tls', 'ehlo', 'auth'],
      ...['mail-from', 'rcpt-to', 'data', 'quit', 'domain'],
    ];
    expect(lines[0]).toEqual({ type: 'plan', steps: plan });
    expect(lines.flatMap(line => ('id' in line ? line.id : []))).toEqual(
      plan.flatMap(id => [id, id]),
    );
    expect(new Set(Object.values({ ...states, domain: 'passed' }))).toEqual(
      new Set(['passed']),
    );
    expect(steps.tls).toMatchObject({
      durationMs: expect.any(Number),
      certificate: { verified: true },
    });
    expect(steps.greeting.evidence).toMatch(/^220 localhost/);
    expect(steps.auth.evidence).toContain('235');
    expect(steps.data.evidence).toContain('250');
    expect(verdict).toMatchObject({ type: 'verdict', outcome: 'passed' });
    const [message] = server.messages;
    expect(message).toMatchObject({
      ...{ reversePath: auth.username, recipients: [recipient] },
      ...{ secure: true, username: auth.username },
    });
    expect(message.content).toMatch(/^From: Harbour <portal@harbour.example>/m);
    expect(message.content).toMatch(/^Reply-To: help@harbour.example/m);
    expect(message.content).toMatch(/^Subject: Test mail of \d+ \w+ \d{4}/m);
    expect(message.content).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(server.sessions).toHaveLength(1);
    expect(onOutcome).toHaveBeenCalledWith('passed', expect.any(String));
    expect(success).toHaveBeenCalledWith({
      meta: { server: `localhost:${server.port}`, verdict: 'passed' },
    });
    const [run] = await knex('diagnosis_runs');
    expect(run).toMatchObject({
      outcome: 'passed',
      run_by: 'user:default/mock',
    });
    expect(run.steps).not.toContain(password);
  });

  it('explains a wrong password with the words of the server and tries no mail', async () => {
    const server = await start({
      ...{ tls: 'starttls', auth: { ...auth, password: 'other' } },
      replies: { AUTH: `535 5.7.8 Wrong: ${password}` },
    });
    const { states, steps, verdict } = await diagnose({ own: own(server) });
    expect(states).toMatchObject({
      ...{ ehlo: 'passed', auth: 'failed', data: 'skipped' },
    });
    expect(steps.auth).toMatchObject({
      evidence: '535 5.7.8 Wrong: …',
      advice: expect.stringContaining('username and password'),
      field: 'password',
    });
    expect(verdict).toMatchObject({
      outcome: 'failed',
      summary: expect.stringContaining('could not sign in'),
    });
    expect(onOutcome).toHaveBeenCalledWith('failed', expect.any(String));
    expect(server.sessions[0].verbs.at(-1)).toBe('QUIT');
  });

  it.each<[string, string, SmtpServerOptions, Partial<OwnServerDraft>, object]>(
    [
      [
        'STARTTLS missing',
        'tls',
        { auth },
        {},
        { field: 'security', evidence: expect.stringContaining('502 5.5.1') },
      ],
      [
        'a certificate for another name',
        'tls',
        { tls: 'starttls', certificate: 'other-name' },
        {},
        {
          field: 'advanced.serverName',
          evidence: expect.stringContaining('altnames'),
        },
      ],
      [
        'a certificate of nobody known',
        'tls',
        { tls: 'implicit', certificate: 'self-signed' },
        { security: 'implicit-tls' },
        { field: 'advanced.certificateAuthority' },
      ],
      [
        'a server that says nothing',
        'greeting',
        { replies: { CONNECT: 'silence' } },
        { advanced: { greetingTimeoutSeconds: 1 } },
        {
          field: 'security',
          evidence: expect.stringContaining('Greeting never received'),
        },
      ],
    ],
  )(
    'stops at %s, before the password leaves',
    async (_case, step, ...given) => {
      const [options, draft, told] = given;
      const server = await start(options);
      const { states, steps } = await diagnose({
        own: own(server, {
          ...draft,
          advanced: {
            certificateAuthority: testCertificateAuthority,
            ...draft.advanced,
          },
        }),
      });
      expect(states).toMatchObject({
        ...{ [step]: 'failed', auth: 'skipped', data: 'skipped' },
      });
      expect(steps[step]).toMatchObject(told);
      expect(steps[step].advice).toBeTruthy();
      expect(server.sessions.flatMap(({ verbs }) => verbs)).not.toContain(
        'AUTH',
      );
    },
  );

  it('withholds the words of what is no mail server', async () => {
    const internal = createServer((_request, response) =>
      response.end('internal secret'),
    ).listen(0, '127.0.0.1');
    await once(internal, 'listening');
    const talkative = createTcpServer(socket => {
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 200 OK\r\n\r\ninternal secret\r\n');
    }).listen(0, '127.0.0.1');
    await once(talkative, 'listening');
    for (const listener of [internal, talkative]) {
      cleanUp.push(async () => void listener.close());
    }
    const { port } = talkative.address() as AddressInfo;
    allow(port);
    const { steps } = await diagnose({ own: own({ port }) });
    expect(steps.greeting).toMatchObject({
      state: 'failed',
      evidence: expect.stringContaining('withheld'),
      advice: expect.stringContaining('Another service'),
      field: 'port',
    });
    expect(JSON.stringify(steps)).not.toMatch(/internal secret|HTTP\/1/);
  });

  it('names the fields that app-config does not allow, before anything is tried', async () => {
    const server = await start();
    config.policy.allowedHosts = ['localhost', '169.254.169.254'];
    const refused = async (draft: Partial<OwnServerDraft>) => {
      const { status, error } = await diagnose({ own: own(server, draft) });
      return [status, error.fields?.map(({ path }: { path: string }) => path)];
    };
    expect(await refused({ port: 22 })).toEqual([400, ['own.port']]);
    expect(await refused({ host: 'elsewhere.example' })).toEqual([
      400,
      ['own.host'],
    ]);
    expect(await refused({ host: '169.254.169.254' })).toEqual([
      400,
      ['own.host'],
    ]);
    config.policy.allowLoopback = false;
    expect(await refused({})).toEqual([400, ['own.host']]);
    expect(server.sessions).toEqual([]);
    expect(await knex('diagnosis_runs')).toEqual([]);
  });

  it.each([
    ['a metadata address', '169.254.169.254', true],
    ['a metadata address in other clothes', '::ffff:169.254.169.254', true],
    ['the portal itself without permission', '127.0.0.1', false],
  ])(
    'connects to nothing when a name leads to %s',
    async (_case, address, allowLoopback) => {
      const server = await start();
      config.policy.allowLoopback = allowLoopback;
      resolver = async () => [address];
      const { states, steps } = await diagnose({
        own: own(server, { host: 'mail.harbour.example' }),
      });
      expect(states).toMatchObject({ dns: 'failed', tcp: 'skipped' });
      expect(steps.dns).toMatchObject({ field: 'host' });
      expect(JSON.stringify(steps)).not.toContain(address);
      expect(server.sessions).toEqual([]);
    },
  );

  it('looks the name up once, so that it cannot lead elsewhere meanwhile', async () => {
    const server = await start({ tls: 'starttls', auth });
    const answers = [['127.0.0.1'], ['169.254.169.254']];
    resolver = async () => answers.shift()!;
    const { verdict } = await diagnose({
      own: own(server, {
        host: 'mail.harbour.example',
        advanced: { serverName: 'localhost' },
      }),
    });
    expect(verdict).toMatchObject({ outcome: 'passed' });
    expect(answers).toHaveLength(1);
  });

  it('tests the settings in force, with the stored password', async () => {
    expect((await diagnose({})).status).toBe(409);
    const server = await start({ tls: 'starttls', auth });
    await request(web)
      .put('/settings')
      .send({ version: 0, enabled: true, sender: 'own', own: own(server) })
      .expect(200);
    expect((await diagnose({})).verdict).toMatchObject({ outcome: 'passed' });
    const { body } = await request(web).get('/settings').expect(200);
    expect(body.test).toMatchObject({ outcome: 'passed' });
  });

  it('tests the server that is asked for, whichever is in force and while mail is off', async () => {
    const ours = await start({ tls: 'starttls', auth });
    const portals = await start({ tls: 'starttls', auth });
    const missing = await diagnose({ sender: 'own' });
    expect(missing.status).toBe(400);
    expect(missing.error.fields).toMatchObject([{ path: 'own' }]);
    const unconfigured = await diagnose({ sender: 'default', own: own(ours) });
    expect(unconfigured.status).toBe(409);
    expect(unconfigured.error.message).toContain('No mail server');

    const smtp = {
      ...{ enabled: false, host: 'localhost', port: portals.port },
      ...{ ...auth, from: auth.username },
      sslCertificateAuthority: testCertificateAuthority,
    };
    await restart({ smtp });
    await request(web)
      .put('/settings')
      .send({ version: 0, enabled: false, sender: 'default', own: own(ours) })
      .expect(200);
    expect((await diagnose({})).status).toBe(409);
    const received = () =>
      [ours, portals].map(({ messages }) => messages.length);
    const asked: [Partial<DiagnosisRequest>, number[]][] = [
      [{ sender: 'default' }, [0, 1]],
      [{ sender: 'own' }, [1, 1]],
      [{ sender: 'own', own: own(ours) }, [2, 1]],
      [{ sender: 'default', own: own(ours) }, [2, 2]],
    ];
    for (const [body, counts] of asked) {
      const { verdict } = await diagnose(body);
      expect(verdict).toMatchObject({ outcome: 'passed' });
      expect(received()).toEqual(counts);
    }

    const spare = await start({ tls: 'starttls', auth });
    const { from, enabled, ...fallback } = { ...smtp, port: spare.port };
    await restart({ smtp: { ...smtp, enabled: undefined }, fallback });
    expect((await diagnose({ sender: 'fallback' })).verdict).toMatchObject({
      outcome: 'passed',
    });
    expect(received()).toEqual([2, 2]);
    expect(spare.messages).toMatchObject([{ reversePath: from }]);

    // What stands on the page is tested from whoever would send, before anything of it is saved.
    const values = {
      ...{ enabled: true as const, host: 'localhost', port: spare.port },
      ...{ security: 'starttls' as const, ...auth },
      advanced: { certificateAuthority: testCertificateAuthority },
    };
    const sender = 'fallback';
    for (const draft of [undefined, own(ours, { fromEmail: 'p@a.example' })]) {
      const body = { sender, fallback: values, own: draft } as const;
      expect((await diagnose(body)).verdict).toMatchObject({
        outcome: 'passed',
      });
    }
    expect(spare.messages.map(({ reversePath }) => reversePath)).toEqual([
      ...[from, from, 'p@a.example'],
    ]);
    const refused = await diagnose({
      ...{ sender, fallback: { ...values, password: undefined } },
    });
    expect(refused.status).toBe(400);
    expect(refused.error.fields).toMatchObject([{ path: 'fallback.password' }]);

    await restart({ smtp: { ...smtp, from: 'nobody' } });
    const invalid = await diagnose({ sender: 'default' });
    expect(invalid.status).toBe(409);
    expect(invalid.error.message).toContain('mail.smtp.from');
  });

  it('uses the stored password for the stored destination only', async () => {
    const server = await start({ tls: 'starttls', auth });
    const thief = await start({ tls: 'starttls', auth });
    await request(web)
      .put('/settings')
      .send({ version: 0, enabled: true, sender: 'own', own: own(server) })
      .expect(200);
    const kept = own(server, { password: undefined });
    expect((await diagnose({ own: kept })).verdict).toMatchObject({
      outcome: 'passed',
    });
    const { status, error } = await diagnose({
      own: { ...kept, port: thief.port },
    });
    expect(status).toBe(400);
    expect(error.fields).toEqual([
      expect.objectContaining({ path: 'own.password' }),
    ]);
    expect(thief.sessions).toEqual([]);
  });

  it('doubts what is allowed but rarely meant', async () => {
    const server = await start();
    const { states, steps, verdict } = await diagnose({
      own: own(server, {
        ...{ security: 'none', authentication: 'none' },
        ...{ username: undefined, password: undefined },
      }),
      recipient: 'ada@example.com',
    });
    expect(states).toMatchObject({
      ...{ sanity: 'warned', ehlo: 'passed', data: 'passed' },
    });
    expect(states).not.toHaveProperty('tls');
    expect(states).not.toHaveProperty('auth');
    expect(steps.sanity.summary).toContain('example.com');
    expect(verdict).toMatchObject({ outcome: 'passed' });
  });

  // Well below the time after which a silent server is given up anyway.
  it('ends the conversation when whoever asked goes away', async () => {
    const server = await start({
      ...{ tls: 'starttls', auth, replies: { MESSAGE: 'silence' } },
    });
    const audited = new Promise(resolve =>
      success.mockImplementation(async event => resolve(event)),
    );
    const caller = new AbortController();
    const asked = fetch(
      `http://127.0.0.1:${(web.address() as AddressInfo).port}/diagnosis`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ recipient, own: own(server) }),
        signal: caller.signal,
      },
    ).then(reply => reply.text());
    await server.waitUntil(({ sessions }) =>
      Boolean(sessions[0]?.verbs.includes('DATA')),
    );
    caller.abort();
    await expect(asked).rejects.toThrow();
    await server.waitUntil(({ sessions }) => !sessions[0].open);
    expect(await audited).toMatchObject({ meta: { verdict: 'cancelled' } });
    const [run] = await knex('diagnosis_runs');
    expect(run).toMatchObject({ outcome: 'cancelled' });
    expect(run.finished_at).not.toBeNull();
  }, 10_000);

  it('says when there may be another test after too many', async () => {
    const server = await start({ tls: 'starttls', auth });
    const now = await readDatabaseClock(knex);
    await knex('diagnosis_runs').insert(
      Array.from({ length: 10 }, (_, index) => ({
        ...{ id: `r${index}`, fingerprint: 'f', host: 'h' },
        ...{ run_by: 'user:default/mock', started_at: now - 500_000 },
        finished_at: now,
      })),
    );
    const { status, error } = await diagnose({ own: own(server) });
    expect(status).toBe(429);
    expect(error.message).toMatch(/Try again in (2 minutes|\d+ seconds)/);
    expect(server.sessions).toEqual([]);
  });
});
