import { TestDatabases } from '@backstage/backend-test-utils';
import {
  OAuthDraft,
  OwnServerDraft,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { testCertificateAuthority } from '../__testUtils__';
import {
  AuthorizationServer,
  startAuthorizationServer,
} from '../__testUtils__/authorizationServer';
import {
  anOAuthDraft,
  anOAuthServer,
  serveOAuthSettings,
} from '../__testUtils__/oauthSettings';
import { migrated } from '../__testUtils__/outbox';
import { anOwnServer, anOwnServerEntry } from '../__testUtils__/settings';
import { connectionReferences } from './connectionReferences';
import { resolveDraft } from './resolveDraft';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const mailbox = 'portal@harbour.example';
const down = { status: 503, body: 'away' };

describe.each(databases.eachSupportedId())(
  'settings with OAuth, %p',
  databaseId => {
    let knex: Knex;
    let provider: AuthorizationServer;
    let served: ReturnType<typeof serveOAuthSettings>;
    let clientSecret: string;

    beforeAll(async () => {
      provider = await startAuthorizationServer();
      clientSecret = provider.clientSecret;
    });
    afterAll(() => provider.stop());
    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
      await provider.setClientSecret(clientSecret);
      served = serveOAuthSettings(knex);
    });
    afterEach(() => knex.destroy());

    async function pasted(changes: Partial<OAuthDraft> = {}) {
      const { refreshToken } = await provider.consent(mailbox);
      return anOAuthServer(provider, {
        clientSecret,
        refreshToken,
        ...changes,
      });
    }

    function put(own: OwnServerDraft, version = 0) {
      return served.api
        .put('/settings')
        .send({ version, enabled: true, sender: 'own', own });
    }

    async function saved() {
      const { body } = await put(await pasted()).expect(200);
      return body;
    }

    async function settings() {
      return (await served.api.get('/settings').expect(200)).body;
    }

    function test(own: OwnServerDraft) {
      const { parts } = served;
      const by = 'user:default/mock';
      return resolveDraft(anOwnServerEntry(own), { parts, by });
    }

    async function tokensInForce() {
      const current = await served.source.current();
      if (current.state !== 'ready' || !('tokens' in current.server.auth!)) {
        throw new Error('Nobody signs in with OAuth');
      }
      return current.server.auth.tokens;
    }

    const requests = async () => (await provider.tokenRequests()).length;

    it('proves a pasted refresh token by a renewal, and shows everything but secrets', async () => {
      const own = await pasted();
      const { body } = await put(own).expect(200);
      expect(body).toMatchObject({
        version: 1,
        own: {
          authentication: 'oauth',
          username: mailbox,
          oauth: anOAuthDraft(provider),
        },
        connection: {
          id: body.own.oauth.connectionId,
          state: 'connected',
          account: mailbox,
          clientSecretSet: true,
          clientSecretChangedAt: expect.stringMatching(/Z$/),
          refreshTokenSet: true,
          obtainedBy: 'user:default/mock',
        },
        oauth: { redirectUrl: expect.stringContaining('/oauth/callback') },
        passwordSet: false,
        passwordChangedAt: expect.stringMatching(/Z$/),
        undo: {
          changes: expect.arrayContaining([
            'OAuth provider: not set → another provider',
            `Client ID: not set → ${provider.clientId}`,
            'Authorisation: added',
          ]),
        },
      });
      expect((await provider.tokenRequests()).at(-1)).toMatchObject({
        ...{ grantType: 'refresh_token', status: 200 },
      });
      const token = await (await tokensInForce()).get();
      expect(await provider.introspect(token)).toMatchObject({
        ...{ active: true, account: mailbox },
      });
      expect(await settings()).toEqual(body);
      expect(await connectionReferences(knex).all()).toEqual([
        body.connection.id,
      ]);
    });

    it('tests and then saves the same secrets with one connection, and the test counts for both', async () => {
      const own = await pasted();
      const tested = await test(own);
      const { auth } = tested.server;
      if (!auth || !('tokens' in auth)) throw new Error('No tokens');
      await auth.tokens.get();
      const { body } = await put(own).expect(200);
      expect(body.own.oauth.connectionId).toBe(auth.connectionId);
      expect(await served.source.current()).toMatchObject({
        fingerprint: tested.fingerprint,
      });
      const again = anOAuthServer(provider);
      expect((await test(again)).fingerprint).toBe(tested.fingerprint);
    });

    it.each<[string, () => Promise<OwnServerDraft>, string]>([
      [
        'a wrong client secret',
        () => pasted({ clientSecret: 'wrong' }),
        'own.oauth.clientSecret',
      ],
      [
        'a dead refresh token',
        () => pasted({ refreshToken: 'dead' }),
        'own.oauth.refreshToken',
      ],
      [
        'an unknown client ID',
        () => pasted({ clientId: 'nobody' }),
        'own.oauth.clientId',
      ],
    ])('stores nothing with %s', async (_what, entry, path) => {
      const { body } = await put(await entry()).expect(400);
      const paths = body.error.fields.map((f: { path: string }) => f.path);
      expect([path, 'own.oauth.clientSecret']).toContain(paths[0]);
      expect(body.error.fields[0].message).toMatch(/\w{3}.*\.$/);
      expect(await knex('settings')).toEqual([]);
      expect(await settings()).toMatchObject({ version: 0, warnings: [] });
    });

    it('accepts no new connection while the provider is away, and then the same one', async () => {
      const own = await pasted();
      await provider.failNext(down);
      const { body, status } = await put(own);
      expect([400, 503]).toContain(status);
      expect(JSON.stringify(body)).toMatch(/cannot answer|away|again/);
      expect(await knex('settings')).toEqual([]);
    });

    it('lets other values change while the provider is away or the grant has ended', async () => {
      const { connection } = await saved();
      await provider.failNext(down);
      await provider.revoke(mailbox);
      const before = await requests();
      const { body } = await put(
        anOAuthServer(provider, {}, { fromName: 'Harbour' }),
        1,
      ).expect(200);
      expect(body.own.fromName).toBe('Harbour');
      expect(body.connection.id).toBe(connection.id);
      expect(await requests()).toBe(before);
      // Uses the fault up.
      await fetch(provider.tokenEndpoint, { method: 'POST' });
    });

    it('replaces the client secret only by one that the provider accepts', async () => {
      const { connection, passwordChangedAt } = await saved();
      const before = await served.source.current();
      await provider.setClientSecret('the next secret');
      const wrong = await put(
        anOAuthServer(provider, { clientSecret: 'neither' }),
        1,
      ).expect(400);
      expect(wrong.body.error.fields).toMatchObject([
        { path: 'own.oauth.clientSecret' },
      ]);
      const kept = await settings();
      expect(kept.passwordChangedAt).toBe(passwordChangedAt);
      expect(kept.connection.clientSecretChangedAt).toBe(
        connection.clientSecretChangedAt,
      );
      const right = anOAuthServer(provider, {
        clientSecret: 'the next secret',
      });
      const { body } = await put(right, 1).expect(200);
      expect(body.connection).toMatchObject({
        ...{ id: connection.id, state: 'connected' },
      });
      expect(Date.parse(body.connection.clientSecretChangedAt)).toBeGreaterThan(
        Date.parse(connection.clientSecretChangedAt),
      );
      expect(body.undo.changes).toEqual(['Client secret: replaced']);
      const after = await served.source.current();
      expect('fingerprint' in after && after.fingerprint).not.toBe(
        'fingerprint' in before && before.fingerprint,
      );
      // Sent again, it is the one that is kept.
      const again = await put(right, 2).expect(200);
      expect(again.body.undo.changes).toEqual([]);
      expect(await served.source.current()).toMatchObject({
        fingerprint: 'fingerprint' in after && after.fingerprint,
      });
    });

    it('tests a new client secret, which then is the one in force', async () => {
      await saved();
      await provider.setClientSecret('the next secret');
      const right = anOAuthServer(provider, {
        clientSecret: 'the next secret',
      });
      const { auth } = (await test(right)).server;
      if (!auth || !('tokens' in auth)) throw new Error('No tokens');
      await auth.tokens.get();
      const calls = await requests();
      await auth.tokens.get();
      expect(await requests()).toBe(calls);
      const wrong = anOAuthServer(provider, { clientSecret: 'neither' });
      const refused = (await test(wrong)).server.auth;
      if (!refused || !('tokens' in refused)) throw new Error('No tokens');
      await expect(refused.tokens.get()).rejects.toMatchObject({
        facts: { failureClass: 'config', field: 'oauth.clientSecret' },
      });
      expect(await (await tokensInForce()).get()).toEqual(expect.any(String));
    });

    const elsewhere: [string, Partial<OAuthDraft>, Partial<OwnServerDraft>][] =
      [
        ['provider', { provider: 'google' }, {}],
        ['client ID', { clientId: 'another' }, {}],
        ['issuer', { issuer: 'http://127.0.0.1:9' }, {}],
        ['token endpoint', { tokenEndpoint: 'http://127.0.0.1:9/t' }, {}],
        [
          'authorization endpoint',
          { authorizationEndpoint: 'http://127.0.0.1:9/a' },
          {},
        ],
        ['host', {}, { host: 'smtp.evil.example' }],
        ['port', {}, { port: 465 }],
        ['security', {}, { security: 'implicit-tls' }],
        [
          'certificate authority',
          {},
          { advanced: { certificateAuthority: testCertificateAuthority } },
        ],
        ['server name', {}, { advanced: { serverName: 'evil.example' } }],
      ];

    it('asks for the secrets again when they would go elsewhere, in a save and in a test', async () => {
      const { connection } = await saved();
      const calls = await requests();
      for (const [what, client, server] of elsewhere) {
        for (const connectionId of [undefined, connection.id]) {
          const own = anOAuthServer(
            provider,
            { ...client, connectionId },
            server,
          );
          const { status, body } = await put(own, 1);
          expect([what, status]).toEqual([what, 400]);
          expect([what, body.error.fields]).toEqual([
            what,
            expect.arrayContaining([
              expect.objectContaining({
                path: expect.stringMatching(/^own\.(oauth|host)/),
              }),
            ]),
          ]);
          await expect(test(own)).rejects.toMatchObject({
            fields: body.error.fields,
          });
        }
      }
      expect(await requests()).toBe(calls);
      expect((await settings()).version).toBe(1);
    });

    it.each<[string, Partial<OAuthDraft>, Partial<OwnServerDraft>]>([
      ['nothing', {}, {}],
      ['the mailbox', {}, { username: 'shared@harbour.example' }],
      ['addresses', {}, { fromEmail: 'b@harbour.example', fromName: 'B' }],
      ['limits', {}, { advanced: { maxConnections: 2 } }],
      ['the way the host is written', {}, { host: 'SMTP.Harbour.Example.' }],
      ['the expiry of the secret', { clientSecretExpiresOn: '2027-01-01' }, {}],
      ['the SASL mechanism', { mechanism: 'OAUTHBEARER' }, {}],
    ])('needs no secret again for %s', async (_what, client, server) => {
      const { connection } = await saved();
      const own = anOAuthServer(provider, client, server);
      const { body } = await put(own, 1).expect(200);
      expect(body.connection.id).toBe(connection.id);
      expect((await test(own)).server.auth).toMatchObject({
        connectionId: connection.id,
      });
    });

    it('keeps the connection of who tries another method, and brings it back with an undo', async () => {
      const { connection, own } = await saved();
      const before = await served.source.current();
      const { oauth } = own;
      const basic = anOwnServer({ password: 'right horse', oauth });
      const second = await put(basic, 1).expect(200);
      expect(second.body).toMatchObject({
        ...{ passwordSet: true, own: { oauth } },
        connection: { id: connection.id },
      });
      const undone = await served.api
        .post('/settings/undo')
        .send({ version: 2 })
        .expect(200);
      expect(undone.body).toMatchObject({ passwordSet: false });
      expect(await served.source.current()).toMatchObject({
        fingerprint: 'fingerprint' in before && before.fingerprint,
      });
      await put(basic, 3).expect(200);
      const back = await put(anOAuthServer(provider, oauth), 4).expect(200);
      expect(back.body).toMatchObject({
        ...{ passwordSet: false, connection: { id: connection.id } },
      });
    });

    it('brings back the connection before, when another one was saved', async () => {
      const first = await saved();
      const { body } = await put(await pasted(), 1).expect(200);
      expect(body.connection.id).not.toBe(first.connection.id);
      expect(body.undo.changes).toEqual(['Authorisation renewed']);
      expect(await connectionReferences(knex).all()).toEqual([
        body.connection.id,
        first.connection.id,
      ]);
      const undone = await served.api
        .post('/settings/undo')
        .send({ version: 2 })
        .expect(200);
      expect(undone.body.connection.id).toBe(first.connection.id);
    });

    it('names every fault at once, also of what is not written right', async () => {
      const own = {
        ...anOAuthServer(provider, { clientId: undefined }),
        ...{ username: '', security: 'none' as const, password: 'x' },
      };
      const paths = async (entry: object) =>
        (await put(entry as OwnServerDraft).expect(400)).body.error.fields.map(
          (fault: { path: string }) => fault.path,
        );
      expect(await paths(own)).toEqual(
        expect.arrayContaining([
          'own.username',
          'own.security',
          'own.password',
          'own.oauth.clientId',
          'own.oauth.clientSecret',
        ]),
      );
      expect(
        await paths({ ...anOAuthServer(provider), oauth: undefined }),
      ).toEqual(['own.oauth']);
      expect(
        await paths({
          ...own,
          oauth: { ...own.oauth, grant: 'x', tokenEndpoint: 'nowhere', z: 1 },
        }),
      ).toEqual(
        expect.arrayContaining([
          'own.oauth.grant',
          'own.oauth.z',
          'own.username',
          'own.security',
          'own.password',
        ]),
      );
      const unused = {
        ...(await pasted()),
        authentication: 'none',
        username: '',
      };
      expect(await paths(unused)).toEqual([
        'own.oauth.clientSecret',
        'own.oauth.refreshToken',
      ]);
      expect(await knex('settings')).toEqual([]);
    });

    it('lets a token cross no network in clear text, whatever is allowed for passwords', async () => {
      served = serveOAuthSettings(knex, { allowClearText: true });
      for (const security of ['none', 'starttls-if-offered'] as const) {
        const { body } = await put({ ...(await pasted()), security }).expect(
          400,
        );
        expect(body.error.fields).toEqual([
          { path: 'own.security', message: expect.stringContaining('token') },
        ]);
      }
      expect((await test(await pasted())).server.clearTextAllowed).toBe(false);
    });

    it('refuses who read an older version, and takes the same token the next time', async () => {
      const own = await pasted();
      const replies = await Promise.all([
        put(own),
        put(anOwnServer({ password: 'x' })),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      await put(own, 1).expect(200);
    });

    it('never lets a secret out: not in a reply, the log, the audit log or a table', async () => {
      const own = await pasted();
      const { refreshToken } = own.oauth!;
      const replies = [
        await put(own),
        await put(own),
        await put(await pasted({ refreshToken: 'dead-token-horse' }), 1),
        await put(await pasted({ clientSecret: 'wrong-secret-horse' }), 1),
        await put({ ...own, host: 'a b' }, 1),
        await served.api.post('/settings/undo').send({ version: 1 }),
        await served.api.get('/settings'),
      ];
      expect(replies.map(({ status }) => status)).toEqual([
        200, 409, 400, 400, 400, 200, 200,
      ]);
      const { accessToken } = await provider.consent(mailbox);
      const tables = JSON.stringify([
        await knex('settings').select(),
        await knex('oauth_connections').select(),
      ]);
      const everything =
        replies.map(({ text }) => text).join() + served.told() + tables;
      expect(everything).toContain(provider.clientId);
      for (const secret of [
        ...[refreshToken!, clientSecret, accessToken, 'horse'],
      ]) {
        expect(everything).not.toContain(secret);
        expect(everything).not.toContain(
          Buffer.from(secret).toString('base64url'),
        );
      }
    });
  },
);
