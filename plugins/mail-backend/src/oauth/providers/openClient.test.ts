import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { clientCredentialsGrant } from 'openid-client';
import { explainTrouble } from './explainTrouble';
import { generic } from './generic';
import { openClient } from './openClient';

const provider = generic();
const clientSecret = 'the secret';

/** What is answered at a path; everything else is the start page of whoever is there. */
interface Answer {
  status?: number;
  body: object | string;
}

describe('openClient', () => {
  let server: Server;
  let origin: string;
  let answers: Record<string, Answer>;
  let elsewhere: Answer;
  let asked: string[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url!);
      const { status = 200, body } = answers[request.url!] ?? elsewhere;
      const isText = typeof body === 'string';
      response.writeHead(status, {
        'content-type': isText ? 'text/html' : 'application/json',
      });
      response.end(isText ? body : JSON.stringify(body));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  beforeEach(() => {
    answers = {};
    elsewhere = { status: 404, body: 'Not here' };
    asked = [];
  });

  function clientAt(path: string): OAuthClient {
    return {
      ...{ provider: 'generic', grant: 'application', clientId: 'portal' },
      issuer: `${origin}${path}`,
    };
  }

  function open(path: string, policy = { allowLoopback: true }) {
    return openClient(clientAt(path), { clientSecret, provider, policy });
  }

  const metadata = (path: string, changes: object = {}): Answer => ({
    body: {
      issuer: `${origin}${path}`,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      revocation_endpoint: `${origin}/revoke`,
      ...changes,
    },
  });

  it.each([
    ['OpenID Connect', '', '/.well-known/openid-configuration'],
    [
      'OpenID Connect, below a path',
      '/tenants/one',
      '/tenants/one/.well-known/openid-configuration',
    ],
    ['RFC 8414', '', '/.well-known/oauth-authorization-server'],
    [
      'RFC 8414, for an issuer with a path',
      '/tenants/one',
      '/.well-known/oauth-authorization-server/tenants/one',
    ],
  ])('finds the document of %s, and gets a token', async (_, path, at) => {
    for (elsewhere of [
      { status: 404, body: 'Not here' },
      { status: 403, body: { error: 'forbidden' } },
      // A single page that answers for all of them.
      { body: '<h1>Welcome</h1>' },
    ]) {
      asked = [];
      answers = {
        [at]: metadata(path),
        '/token': { body: { access_token: 'a', token_type: 'bearer' } },
      };
      const configuration = await open(path);
      expect(asked.at(-1)).toBe(at);
      expect(configuration.serverMetadata()).toMatchObject({
        issuer: `${origin}${path}`,
        revocation_endpoint: `${origin}/revoke`,
      });
      expect(await clientCredentialsGrant(configuration)).toMatchObject({
        access_token: 'a',
      });
    }
  });

  /** Why there is no client, as people read it. */
  async function trouble(path = '/tenants/one') {
    const error = await open(path).then(
      () => 'It was opened',
      (reason: unknown) => reason,
    );
    const client = clientAt(path);
    return explainTrouble(error, { provider, client, moment: 'renewal' });
  }

  it('takes no document of another issuer, and looks for no other one then', async () => {
    const first = '/tenants/one/.well-known/openid-configuration';
    answers[first] = metadata('/tenants/two');
    expect(await trouble()).toMatchObject({ kind: 'configuration' });
    expect(asked).toEqual([first]);
  });

  it('gives no secret to an endpoint that a document names and nobody may use', async () => {
    for (const endpoint of [
      'http://sso.example/token',
      'https://169.254.169.254/token',
    ]) {
      answers['/.well-known/openid-configuration'] = metadata('', {
        token_endpoint: endpoint,
      });
      expect(await trouble('')).toMatchObject({
        kind: 'configuration',
        trouble: { summary: expect.stringMatching(/address of the provider/) },
      });
    }
    await expect(open('', { allowLoopback: false })).rejects.toThrow(
      'allowLoopback',
    );
  });

  it.each([
    [503, 'transient'],
    [429, 'throttle'],
  ])(
    'does not take a %p for a missing document: it may pass',
    async (status, kind) => {
      elsewhere = { status, body: { error: 'busy' } };
      expect(await trouble()).toMatchObject({ kind });
      expect(asked).toHaveLength(1);
    },
  );

  it('says what answers where no document is', async () => {
    expect(await trouble()).toMatchObject({
      kind: 'configuration',
      trouble: { summary: expect.stringContaining('HTTP 404') },
    });
    expect(asked).toEqual([
      '/tenants/one/.well-known/openid-configuration',
      '/.well-known/oauth-authorization-server/tenants/one',
    ]);
  });
});
