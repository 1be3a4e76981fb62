import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import request from 'supertest';
import {
  AuthorizationServer,
  Fault,
  startAuthorizationServer,
} from '../../__testUtils__/authorizationServer';
import { migrated } from '../../__testUtils__/outbox';
import {
  aFlowRequest,
  asAdministrator,
  Backend,
  Door,
  openDoor,
  startBackend,
} from './__testUtils__/servePortal';
import { startEntra } from './__testUtils__/entra';
import { FlowParts } from './FlowParts';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(120_000);

const mailbox = 'portal@harbour.example';
const tenant = '3f0f54a1-9b6e-4c2e-9d83-0123456789ab';

describe('openFlowRoutes', () => {
  let door: Door;
  let provider: AuthorizationServer;
  let knex: Knex;
  let backend: Backend;
  const ada = () => asAdministrator(door.origin);

  beforeAll(async () => {
    door = await openDoor();
    provider = await startAuthorizationServer({
      redirectUris: [`${door.origin}/api/mail/oauth/callback`],
    });
  });

  afterAll(async () => {
    await provider?.stop();
    await door?.close();
  });

  beforeEach(async () => {
    knex = await migrated(await databases.init('SQLITE_3'));
    start();
  });

  afterEach(() => knex.destroy());

  function start(parts: Partial<FlowParts> = {}) {
    backend = startBackend({ knex, provider, parts, origin: door.origin });
    door.serve(backend.app);
  }

  async function begin() {
    const { body } = await ada().start(aFlowRequest(provider)).expect(201);
    return body as { id: string; startUrl: string };
  }

  const visit = (url: string, cookies = {}) =>
    provider.browse(url, { account: mailbox, cookies });

  /** A browser that holds the provider's answer and has not brought it yet. */
  async function answered() {
    const { id, startUrl } = await begin();
    const { url, cookies } = await provider.browse(startUrl, {
      ...{ account: mailbox, stopAt: `${door.origin}/api/mail/oauth/callback` },
    });
    return { id, url: new URL(url), cookies };
  }

  function changed(url: URL, change: (query: URLSearchParams) => void): string {
    const other = new URL(url);
    change(other.searchParams);
    return other.href;
  }

  async function lost(): Promise<string> {
    const { status, body } = await visit(
      `${door.origin}/api/mail/oauth/callback?code=a&state=b`,
    );
    expect(status).toBe(400);
    expect(body).toContain('This sign-in cannot go on here');
    return body;
  }

  describe('GET /oauth/start', () => {
    it('sends the browser to the provider with all that protects the way back', async () => {
      const { id, startUrl } = await begin();
      const { headers } = await request(startUrl)
        .get('')
        .set({ host: 'evil.example', 'x-forwarded-host': 'evil.example' })
        .expect(302);
      const url = new URL(headers.location);
      expect(url.origin + url.pathname).toBe(provider.authorizationEndpoint);
      expect(Object.fromEntries(url.searchParams)).toEqual({
        ...{ access_type: 'offline', prompt: 'consent select_account' },
        ...{ include_granted_scopes: 'false', login_hint: mailbox },
        ...{ client_id: provider.clientId, response_type: 'code' },
        scope: 'https://mail.google.com/',
        redirect_uri: `${door.origin}/api/mail/oauth/callback`,
        state: expect.stringMatching(/^[\w-]{43}$/),
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        code_challenge_method: 'S256',
      });
      expect(headers['set-cookie']).toEqual([
        expect.stringMatching(
          new RegExp(
            `^mail-oauth-${id.slice(
              0,
              8,
            )}=[\\w-]{43}; Max-Age=600; Path=/api/mail/oauth; HttpOnly; SameSite=Lax$`,
          ),
        ),
      ]);
      expect(headers).toMatchObject({
        ...{ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
      });
      const row = await knex('oauth_flows').first();
      const state = url.searchParams.get('state')!;
      expect(row).toMatchObject({
        state_hash: createHash('sha256').update(state).digest('base64url'),
        ticket_hash: null,
      });
      expect(JSON.stringify(row)).not.toContain(state);
    });

    it('has a cookie for https only, where the portal is reached by it', async () => {
      const { startUrl } = await begin();
      start({ apiBaseUrl: 'https://portal.harbour.example/api/mail' });
      const { headers } = await request(startUrl).get('').expect(302);
      expect(headers['set-cookie'][0]).toMatch(/; SameSite=Lax; Secure$/);
    });

    it('is good for one ticket once, within a minute, and not for who only asks for the head', async () => {
      const constant = await lost();
      const { startUrl } = await begin();
      await request(startUrl).head('').expect(400);
      const doubled = `${startUrl}&ticket=${'a'.repeat(43)}`;
      for (const url of [doubled, startUrl.slice(0, -1), `${startUrl}a`]) {
        expect((await visit(url)).body).toBe(constant);
      }
      await request(startUrl).get('').expect(302);
      expect((await visit(startUrl)).body).toBe(constant);
      const late = await begin();
      await knex('oauth_flows').update({ expires_at: 1 });
      expect((await visit(late.startUrl)).body).toBe(constant);
    });

    it('tells who started it when the provider cannot be asked', async () => {
      const { body } = await ada()
        .start({
          ...aFlowRequest(provider),
          oauth: {
            ...{ provider: 'generic', issuer: provider.issuer },
            ...{ clientId: 'a', clientSecret: 'b', scope: 'smtp.send' },
          },
        })
        .expect(201);
      // Between the click and the window the operator forbids it.
      const { policy } = backend.parts;
      start({ policy: { ...policy, allowLoopback: false } });
      const { status, body: page } = await visit(body.startUrl);
      expect(status).toBe(400);
      expect(page).toContain('The sign-in did not succeed');
      const { body: flow } = await ada().poll(body.id).expect(200);
      expect(flow).toMatchObject({
        state: 'failed',
        trouble: { summary: expect.any(String), advice: expect.any(String) },
      });
    });
  });

  describe('GET /oauth/callback', () => {
    it('answers whoever does not hold all of one sign-in alike, and lets the right browser go on', async () => {
      const constant = await lost();
      const { id, url, cookies } = await answered();
      const other = 'x'.repeat(43);
      const [jar] = Object.values(cookies);
      const forged = {
        '127.0.0.1': Object.fromEntries(
          Object.keys(jar).map(name => [name, other]),
        ),
      };
      const bodies = await Promise.all([
        visit(url.href),
        visit(url.href, forged),
        visit(
          changed(url, query => query.set('state', other)),
          cookies,
        ),
        visit(
          changed(url, query => query.delete('state')),
          cookies,
        ),
        visit(
          changed(url, query => query.append('state', other)),
          cookies,
        ),
        visit(
          changed(url, query => query.append('code', other)),
          cookies,
        ),
        visit(
          changed(url, query => query.append('iss', other)),
          cookies,
        ),
        visit(
          changed(url, query => query.delete('code')),
          cookies,
        ),
      ]);
      for (const { status, body } of bodies) {
        expect({ status, body }).toEqual({ status: 400, body: constant });
      }
      expect((await ada().poll(id)).body.state).toBe('started');
      expect(await visit(url.href, cookies)).toMatchObject({ status: 200 });
      // And once only.
      expect((await visit(url.href, cookies)).body).toBe(constant);
      expect((await ada().poll(id)).body.state).toBe('authorized');
    });

    it('is over ten minutes after the provider was opened', async () => {
      const { id, url, cookies } = await answered();
      await knex('oauth_flows').update({ expires_at: 1 });
      expect((await visit(url.href, cookies)).body).toBe(await lost());
      expect((await ada().poll(id)).body.state).toBe('expired');
    });

    it('uses no answer that comes in the name of another provider', async () => {
      const { id, url, cookies } = await answered();
      const before = (await provider.tokenRequests()).length;
      const { body } = await visit(
        changed(url, query => query.set('iss', 'https://evil.example')),
        cookies,
      );
      expect(body).toContain('in the name of another provider');
      expect((await provider.tokenRequests()).length).toBe(before);
      expect((await ada().poll(id)).body).toMatchObject({
        state: 'failed',
        trouble: { words: 'https://evil.example' },
      });
      expect((await visit(url.href, cookies)).status).toBe(400);
    });

    it.each([
      ['the tenant of who signed in', `/${tenant}/v2.0`, 'authorized'],
      ['what its documents name', '/{tenantid}/v2.0', 'authorized'],
      ['no issuer', undefined, 'authorized'],
      ['its own address', '/common/v2.0', 'authorized'],
      ['another host', `.evil.example/${tenant}/v2.0`, 'failed'],
    ])(
      'takes an answer of Microsoft for all tenants by its issuer: %s',
      async (_, issued, state) => {
        const entra = await startEntra(issued);
        const { providers } = backend.parts;
        start({ providers: { ...providers, microsoft: entra.microsoft } });
        const asked = aFlowRequest(provider, {
          ...{ provider: 'microsoft', tenantId: 'common' },
        });
        const host = 'smtp.office365.com';
        const { body } = await ada()
          .start({ ...asked, server: { ...asked.server, host } })
          .expect(201);
        await visit(body.startUrl);
        expect((await ada().poll(body.id)).body.state).toBe(state);
        expect(entra.redeemed()).toBe(state === 'authorized' ? 1 : 0);
        await entra.stop();
      },
    );

    it('exchanges no code that belongs to another sign-in', async () => {
      const first = await answered();
      const eve = asAdministrator(door.origin, 'user:default/eve');
      const { body } = await eve.start(aFlowRequest(provider)).expect(201);
      const { url, cookies } = await provider.browse(body.startUrl, {
        ...{ account: 'eve@harbour.example' },
        stopAt: `${door.origin}/api/mail/oauth/callback`,
      });
      const code = new URL(url).searchParams.get('code')!;
      // PKCE: the code was given for another verifier.
      const stolen = changed(first.url, query => query.set('code', code));
      const visited = await visit(stolen, {
        '127.0.0.1': { ...cookies['127.0.0.1'], ...first.cookies['127.0.0.1'] },
      });
      expect(visited.status).toBe(400);
      expect((await ada().poll(first.id)).body).toMatchObject({
        state: 'failed',
        trouble: { code: 'invalid_grant' },
      });
    });

    it.each<['deny' | 'no-refresh-token' | 'less-scope', RegExp, RegExp]>([
      ['deny', /declined/, /accept/],
      ['no-refresh-token', /gave no refresh token/, /Remove the access/],
      ['less-scope', /permission to send mail|declined/, /accept/],
    ])('explains %s', async (decision, summary, advice) => {
      await provider.nextDecision(decision);
      const { id, startUrl } = await begin();
      const { status, body } = await visit(startUrl);
      expect(status).toBe(400);
      const { body: flow } = await ada().poll(id).expect(200);
      expect(flow).toMatchObject({
        state: 'failed',
        trouble: {
          summary: expect.stringMatching(summary),
          advice: expect.stringMatching(advice),
        },
        form: { fromEmail: mailbox },
      });
      expect(body).toContain('did not succeed');
      expect(await knex('oauth_flows').first()).toMatchObject({
        ...{ sealed_tokens: null, sealed_client_secret: null },
        sealed_verifier: null,
      });
      await ada().accept(id).expect(409);
    });

    it('does not take less than the mail scope', async () => {
      const { id, startUrl } = await begin();
      await provider.failNext({
        status: 200,
        body: {
          ...{ access_token: 'a', refresh_token: 'r', token_type: 'Bearer' },
          ...{ expires_in: 3600, scope: 'https://mail.google.com/less email' },
        },
      });
      await visit(startUrl);
      expect((await ada().poll(id)).body.trouble.summary).toContain(
        'https://mail.google.com/) was not granted',
      );
    });

    it.each<[string, Fault, RegExp]>([
      [
        'an error page',
        { status: 502, body: '<h1>Bad gateway</h1>' },
        /HTTP 502/,
      ],
      [
        'an error with status 200',
        { status: 200, body: { error: 'invalid_client' } },
        /client/,
      ],
      ['an answer that is lost', 'drop', /no connection|no answer/],
    ])('explains %s of the token endpoint', async (_name, fault, summary) => {
      const { id, startUrl } = await begin();
      await provider.failNext(fault);
      const { body } = await visit(startUrl);
      expect(body).not.toContain('Bad gateway');
      const { body: flow } = await ada().poll(id).expect(200);
      expect(flow.trouble.summary).toMatch(summary);
    });

    it('shows the words of a provider cut and inert', async () => {
      const { id, url, cookies } = await answered();
      const words = `<script>alert(1)</script>\r\n\u202e"'&${'x'.repeat(400)}`;
      const { body, headers } = await visit(
        changed(url, query => {
          query.delete('code');
          query.set('error', 'server_error');
          query.set('error_description', words);
          query.set('error_uri', 'https://evil.example/');
        }),
        cookies,
      );
      expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(body).not.toContain('<script>alert');
      expect(body).not.toContain('x'.repeat(300));
      expect(body).not.toContain('evil.example');
      expect(headers['content-security-policy']).not.toContain('unsafe');
      const { trouble } = (await ada().poll(id)).body;
      expect(trouble.code).toBe('server_error');
      // In JSON as it is: whoever shows it escapes it.
      expect(trouble.words).toMatch(/^<script>alert\(1\)<\/script> "'&x+$/);
    });
  });

  it('answers with pages that load nothing, frame nowhere and speak German', async () => {
    const { id, url, cookies } = await answered();
    const [jar] = Object.values(cookies);
    const { headers, text } = await request(url.href)
      .get('')
      .set('Accept-Language', 'de-AT,de;q=0.9,en;q=0.5')
      .set(
        'Cookie',
        Object.entries(jar)
          .map(pair => pair.join('='))
          .join('; '),
      )
      .expect(200);
    expect(text).toContain('<html lang="de">');
    expect(text).toContain('Die Anmeldung hat geklappt');
    const scripts = [...text.matchAll(/<script>([^]*?)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256').update(scripts[0][1]).digest('base64');
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      ...{ 'x-frame-options': 'DENY', 'cache-control': 'no-store' },
      ...{ 'referrer-policy': 'no-referrer', 'content-language': 'de' },
      'set-cookie': [expect.stringContaining(`mail-oauth-${id.slice(0, 8)}=;`)],
    });
    expect(headers['set-cookie'][0]).toContain('Max-Age=0');
  });

  it('slows down whoever calls too often', async () => {
    const url = `${door.origin}/api/mail/oauth/callback`;
    for (let call = 0; call < 30; call++) {
      await request(url).get('').expect(400);
    }
    const { text } = await request(url).get('').expect(429);
    expect(text).toContain('Too many tries at once');
    await request(`${door.origin}/api/mail/oauth/start`).get('').expect(400);
  });

  it('shows a page and logs the cause when the database is gone', async () => {
    const { url, cookies } = await answered();
    await knex.schema.renameTable('oauth_flows', 'elsewhere');
    const { status, body } = await visit(url.href, cookies);
    expect(status).toBe(500);
    expect(body).toContain('The portal could not finish this');
    expect(body).not.toContain('oauth_flows');
    expect(backend.told()).toContain('A sign-in at a provider broke off');
    await knex.schema.renameTable('elsewhere', 'oauth_flows');
  });
});
