import { generateKeyPairSync, sign } from 'node:crypto';
import {
  AuthorizationServer,
  AuthorizationServerOptions,
  startAuthorizationServer,
} from './authorizationServer';

// A process of its own takes its time on a busy machine.
jest.setTimeout(60_000);

const ada = 'ada@harbour.example';
let server: AuthorizationServer;

async function start(options: AuthorizationServerOptions = {}) {
  server = await startAuthorizationServer(options);
  return server;
}

async function request(parameters: Record<string, string>) {
  const response = await fetch(server.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams(parameters),
  });
  return { status: response.status, body: await response.text(), response };
}

async function renew(refreshToken: string) {
  const { status, body } = await request({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: server.clientId,
    client_secret: server.clientSecret,
  });
  return { status, ...JSON.parse(body) };
}

describe('startAuthorizationServer', () => {
  afterEach(() => server?.stop());

  it('gives tokens for a consent and knows whose they are', async () => {
    await start();
    const { accessToken, refreshToken } = await server.consent(ada);
    expect(await server.introspect(accessToken)).toEqual({
      active: true,
      account: ada,
      clientId: server.clientId,
      scope: 'smtp.send',
    });
    await server.killAccessToken(accessToken);
    expect(await server.introspect(accessToken)).toEqual({ active: false });
    expect(await renew(refreshToken)).toMatchObject({ status: 200 });
    await server.revoke(ada);
    expect(await server.grantedAccounts()).toEqual([]);
  });

  it('ends a grant whose refresh token is used twice, unless told to be lenient', async () => {
    await start();
    const strict = await server.consent(ada);
    const renewed = await renew(strict.refreshToken);
    expect(await renew(strict.refreshToken)).toMatchObject({
      status: 400,
      error: 'invalid_grant',
    });
    expect(await renew(renewed.refresh_token)).toMatchObject({ status: 400 });

    await server.setRotation('lenient');
    const lenient = await server.consent(ada);
    const first = await renew(lenient.refreshToken);
    expect(first.refresh_token).not.toBe(lenient.refreshToken);
    expect(await renew(lenient.refreshToken)).toMatchObject({ status: 200 });

    await server.setRotation('none');
    expect(await renew(first.refresh_token)).not.toHaveProperty(
      'refresh_token',
    );
  });

  it('fails at the token endpoint as told, and tells what arrived', async () => {
    await start();
    const { refreshToken } = await server.consent(ada);
    await server.failNext({
      status: 429,
      headers: { 'retry-after': '7' },
      body: { error: 'slow_down' },
    });
    const { status, response } = await request({ grant_type: 'refresh_token' });
    expect([status, response.headers.get('retry-after')]).toEqual([429, '7']);

    await server.failNext('hang');
    const abort = new AbortController();
    const unanswered = fetch(server.tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token' }),
      signal: abort.signal,
    });
    await server.tokenRequestsArrived(3);
    abort.abort();
    await expect(unanswered).rejects.toThrow();

    await server.failNext('drop');
    await expect(renew(refreshToken)).rejects.toThrow();
    // It was taken all the same: the token is used up.
    expect(await renew(refreshToken)).toMatchObject({ status: 400 });

    const arrived = await server.tokenRequests();
    expect(arrived.map(each => [each.grantType, each.status])).toEqual([
      ['authorization_code', 200],
      ['refresh_token', 429],
      ['refresh_token', undefined],
      ['refresh_token', undefined],
      ['refresh_token', 400],
    ]);
    expect(JSON.stringify(arrived)).not.toContain(refreshToken);
    expect(JSON.stringify(arrived)).not.toContain(server.clientSecret);
  });

  it('decides the next consent otherwise than the person', async () => {
    await start({ accessTokenCharacters: 4000 });
    await server.nextDecision('no-refresh-token');
    const { accessToken, refreshToken } = await server.consent(ada);
    expect(refreshToken).toBeUndefined();
    expect(accessToken).toHaveLength(4000);
    await server.nextDecision('less-scope');
    const less = await server.consent(ada);
    expect(await server.introspect(less.accessToken)).toEqual({
      active: true,
      account: ada,
      clientId: server.clientId,
    });
    await server.nextDecision('deny');
    await expect(server.consent(ada)).rejects.toThrow(/No tokens/);
  });

  it('follows a sign-in to where the client is sent back to', async () => {
    const redirectUri = 'http://127.0.0.1:1/api/mail/oauth/callback';
    await start({ redirectUris: [redirectUri] });
    const startUrl = `${server.authorizationEndpoint}?${new URLSearchParams({
      response_type: 'code',
      client_id: server.clientId,
      redirect_uri: redirectUri,
      scope: 'https://outlook.office.com/SMTP.Send offline_access',
      prompt: 'select_account',
      state: 'a-state',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    })}`;
    const stopAt = redirectUri;
    const agreed = await server.browse(startUrl, { account: ada, stopAt });
    expect(new URL(agreed.url).searchParams.get('state')).toBe('a-state');
    expect(new URL(agreed.url).searchParams.get('code')).toBeTruthy();
    const denied = await server.browse(startUrl, {
      account: ada,
      answer: 'deny',
      stopAt,
    });
    expect(new URL(denied.url).searchParams.get('error')).toBe('access_denied');
  });

  it('signs in an application and a service account', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const address = 'portal@project.iam.example';
    await start({ serviceAccounts: [{ address, publicKey }] });
    const application = await request({
      grant_type: 'client_credentials',
      client_id: server.clientId,
      client_secret: server.clientSecret,
      scope: 'https://outlook.office365.com/.default',
    });
    const { access_token: token } = JSON.parse(application.body);
    expect(await server.introspect(token)).toEqual({
      active: true,
      clientId: server.clientId,
      scope: 'https://outlook.office365.com/.default',
    });

    const assert = (audience: string) => {
      const now = Math.floor(Date.now() / 1000);
      const signed = [
        { alg: 'RS256', typ: 'JWT' },
        {
          iss: address,
          sub: ada,
          scope: 'https://mail.google.com/',
          aud: audience,
          iat: now,
          exp: now + 600,
        },
      ]
        .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      const signature = sign('RSA-SHA256', Buffer.from(signed), privateKey);
      return request({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: `${signed}.${signature.toString('base64url')}`,
      });
    };
    const forUs = await assert(server.tokenEndpoint);
    const issued = JSON.parse(forUs.body).access_token;
    expect(await server.introspect(issued)).toMatchObject({
      active: true,
      account: ada,
      scope: 'https://mail.google.com/',
    });
    expect(await assert('https://elsewhere.example/token')).toMatchObject({
      status: 400,
    });
  });
});
