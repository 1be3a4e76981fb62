import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  DiagnosisLine,
  OAuthDraft,
  OwnServerDraft,
} from '@mailroom/backstage-plugin-mail-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from './__testUtils__/authorizationServer';
import {
  anOAuthServer,
  serveOAuthSettings,
} from './__testUtils__/oauthSettings';
import { migrated } from './__testUtils__/outbox';
import {
  startSubmissionServer,
  SubmissionServer,
} from './__testUtils__/submissionServer';
import { diagnosisRoutes } from './diagnosis';
import { createRouter } from './http';
import { Connections, flowRoutes, providers } from './oauth';
import { createSealing } from './sealing';
import { resolveDraft, resolveFallbackDraft } from './settings';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
// Processes of their own take their time on a busy machine.
jest.setTimeout(120_000);

const mailbox = 'portal@harbour.example';
// Not reserved as .example is, so nothing is doubted.
const recipient = 'ada@harbour.internal';
const apiBaseUrl = 'https://portal.harbour.example/api/mail';
const redirectUrl = `${apiBaseUrl}/oauth/callback`;

describe('POST /diagnosis with OAuth', () => {
  let knex: Knex;
  let provider: AuthorizationServer;
  let server: SubmissionServer;
  let served: ReturnType<typeof serveOAuthSettings>;
  let api: ReturnType<typeof request>;

  beforeAll(async () => {
    provider = await startAuthorizationServer({ redirectUris: [redirectUrl] });
    server = await startSubmissionServer(provider);
  });

  afterAll(async () => {
    await server?.stop();
    await provider?.stop();
  });

  beforeEach(async () => {
    knex = await migrated(await databases.init('SQLITE_3'));
    served = serveOAuthSettings(knex, { allowedPorts: [server.port] });
    api = request(app());
  });

  afterEach(() => knex.destroy());

  /** The routes of the test and of sign-ins, beside those of the settings. */
  function app() {
    const { parts, source, logger } = served;
    const auth = mockServices.auth();
    const { policy, sealing: keys } = parts.config;
    const connections = parts.oauth as Connections;
    const routes = [
      ...diagnosisRoutes({
        ...{ knex, auth, logger, connections, settings: source },
        resolveDraft: (own, { by }) => resolveDraft(own, { parts, by }),
        resolveFallbackDraft: entry =>
          resolveFallbackDraft(entry, { parts, source }),
        resolver: async () => ['127.0.0.1'],
        letterhead: {
          messageIdDomain: 'portal.harbour.example',
          preferencesUrl: 'https://portal.harbour.example/settings/mail',
          apiBaseUrl,
        },
        onOutcome: async () => {},
      }),
      ...flowRoutes({
        auth,
        parts: {
          ...{ knex, logger, policy, connections, apiBaseUrl, providers },
          sealing: createSealing(keys.keys),
          appBaseUrl: 'https://portal.harbour.example',
        },
      }),
    ];
    const permissions = mockServices.permissions.mock();
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    const auditor = mockServices.auditor.mock();
    auditor.createEvent.mockResolvedValue({
      ...{ success: async () => {}, fail: async () => {} },
    });
    const httpAuth = mockServices.httpAuth();
    return express()
      .use(createRouter(routes, { auditor, httpAuth, permissions }))
      .use(mockErrorHandler());
  }

  /** The server that takes tokens, as it stands in the form. */
  function inForm(oauth: Partial<OAuthDraft> = {}): OwnServerDraft {
    const { port, certificateAuthority } = server;
    return anOAuthServer(provider, oauth, {
      ...{ host: 'localhost', port, username: mailbox, fromEmail: mailbox },
      advanced: { certificateAuthority },
    });
  }

  async function pasted(): Promise<OwnServerDraft> {
    const { refreshToken } = await provider.consent(mailbox);
    const { clientSecret } = provider;
    return inForm({ clientSecret, refreshToken });
  }

  /** Tests to the end; no token and no secret is ever told. */
  async function test(own?: OwnServerDraft, by = 'user:default/mock') {
    const { status, body: said } = await api
      .post('/diagnosis')
      .set({ authorization: mockCredentials.user.header(by) })
      .send({ own, recipient })
      .buffer(true)
      .parse((response, done) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', chunk => (text += chunk));
        response.on('end', () => done(null, text));
      });
    for (const secret of [provider.clientSecret, own?.oauth?.refreshToken]) {
      if (secret) expect(said).not.toContain(secret);
    }
    if (status !== 200) {
      return { status, fields: JSON.parse(said).error.fields, steps: {} };
    }
    const lines: DiagnosisLine[] = said
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    const steps = Object.fromEntries(
      lines.flatMap(line =>
        line.type === 'step' && line.state !== 'running'
          ? [[line.id, line]]
          : [],
      ),
    );
    return { status, steps, verdict: lines.at(-1) };
  }

  async function passes(own?: OwnServerDraft) {
    const before = (await server.messages()).length;
    const { steps, verdict } = await test(own);
    expect(steps).toMatchObject({
      ...{ token: { state: 'passed' }, auth: { state: 'passed' } },
      data: { state: 'passed' },
    });
    expect(verdict).toMatchObject({ type: 'verdict', outcome: 'passed' });
    expect((await server.messages()).slice(before)).toMatchObject([
      { account: mailbox, reversePath: mailbox, recipients: [recipient] },
    ]);
  }

  const save = (own: OwnServerDraft) =>
    served.api
      .put('/settings')
      .send({ version: 0, enabled: true, sender: 'own', own })
      .expect(200);

  const renewals = async () =>
    (await provider.tokenRequests()).filter(
      ({ grantType }) => grantType === 'refresh_token',
    ).length;

  it('signs in with a pasted token, which the save after it takes without using it again', async () => {
    const own = await pasted();
    const before = await renewals();
    await passes(own);
    await passes(own);
    const { body } = await save(own);
    expect(body.connection).toMatchObject({ state: 'connected' });
    expect(await renewals()).toBe(before + 1);
  });

  it('signs in with what is stored, and carries it to no other server', async () => {
    const { body } = await save(await pasted());
    await passes();
    await passes(inForm());
    await passes(inForm({ connectionId: body.connection.id }));
    const calls = await renewals();
    const elsewhere = { ...inForm(), host: 'smtp.evil.example' };
    expect(await test(elsewhere)).toMatchObject({
      status: 400,
      fields: [{ path: 'own.oauth.refreshToken' }],
    });
    expect(await renewals()).toBe(calls);
  });

  /** Signs in at the provider, and accepts; nothing is saved. */
  async function accepted(): Promise<string> {
    const { port, certificateAuthority } = server;
    const { clientSecret } = provider;
    const { oauth } = inForm({ clientSecret });
    const { body: flow } = await api
      .post('/oauth/flows')
      .send({
        oauth,
        server: {
          ...{ host: 'localhost', port, security: 'starttls' },
          ...{ username: mailbox, certificateAuthority },
        },
      })
      .expect(201);
    const started = await api
      .get(flow.startUrl.replace(apiBaseUrl, ''))
      .expect(302);
    const { url } = await provider.browse(started.headers.location, {
      ...{ account: mailbox, stopAt: redirectUrl },
    });
    await api
      .get(url.replace(apiBaseUrl, ''))
      .set('Cookie', started.headers['set-cookie'][0].split(';')[0])
      .expect(200);
    const { body } = await api.post(`/oauth/flows/${flow.id}/accept`);
    return body.id;
  }

  it('signs in with what was accepted and is not saved, for who accepted it and nobody else', async () => {
    const connectionId = await accepted();
    const calls = await renewals();
    await passes(inForm({ connectionId }));
    // The access token came with the consent.
    expect(await renewals()).toBe(calls);
    const other = await test(inForm({ connectionId }), 'user:default/eve');
    expect(other).toMatchObject({
      status: 400,
      fields: [
        { path: 'own.oauth.clientSecret' },
        { path: 'own.oauth.refreshToken' },
      ],
    });
  });

  it('tells before it connects that the authorisation has ended, and what to do', async () => {
    const own = await pasted();
    await provider.revoke(mailbox);
    const signIns = (await server.signIns()).length;
    const { steps, verdict } = await test(own);
    expect(steps).toMatchObject({
      token: {
        state: 'failed',
        field: 'oauth.refreshToken',
        advice: expect.stringContaining('sign in again'),
      },
      auth: { state: 'skipped' },
    });
    expect(verdict).toMatchObject({ outcome: 'failed' });
    expect(await server.signIns()).toHaveLength(signIns);
  });
});
