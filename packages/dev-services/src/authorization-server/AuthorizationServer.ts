import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import type {
  AuthorizationServerFacts,
  AuthorizationServerOptions,
  Decision,
  Fault,
  Introspection,
  Rotation,
  TokenRequest,
  Tokens,
} from './AuthorizationServerOptions.ts';
import { browse, type BrowseOptions, type Visit } from './browse.ts';
import { consentedUrl, factsOf, policyOf } from './clients.ts';
import { createProvider, type Policy } from './createProvider.ts';
import { introspect } from './introspect.ts';
import { assertionGrant, ServiceAccounts } from './serviceAccounts.ts';
import { SignIn } from './SignIn.ts';
import { type ReadRequest, TokenEndpoint } from './TokenEndpoint.ts';
import { TokenStore } from './TokenStore.ts';

interface Page {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** An OAuth authorization server on loopback whose grants, tokens and faults are in our hand. */
export class AuthorizationServer {
  readonly facts: AuthorizationServerFacts;
  private readonly server: Server;
  private readonly provider: Provider;
  private readonly policy: Policy;
  private readonly store: TokenStore;
  private readonly signIn: SignIn;
  private readonly tokenEndpoint: TokenEndpoint;
  private readonly serviceAccounts: ServiceAccounts;
  private firstPage?: Page;

  static async start(
    this: void,
    options: AuthorizationServerOptions = {},
  ): Promise<AuthorizationServer> {
    const server = createServer();
    server.listen(options.port ?? 0, '127.0.0.1');
    await once(server, 'listening');
    return new AuthorizationServer(server, options);
  }

  private constructor(server: Server, options: AuthorizationServerOptions) {
    this.server = server;
    const { port } = server.address() as AddressInfo;
    this.facts = factsOf(port, options);
    this.policy = policyOf(this.facts, options);
    this.store = new TokenStore(options.dataFile);
    const { issuer, tokenEndpoint } = this.facts;
    const { policy, store } = this;
    this.provider = createProvider({ issuer, store, policy });
    this.signIn = new SignIn({
      provider: this.provider,
      policy,
      accounts: options.accounts,
    });
    this.serviceAccounts = new ServiceAccounts({
      provider: this.provider,
      policy,
      audience: tokenEndpoint,
      accounts: options.serviceAccounts,
    });
    const provided = this.provider.callback();
    this.tokenEndpoint = new TokenEndpoint((request, response) =>
      isAssertion(request)
        ? this.serviceAccounts.handle(request, response)
        : provided(request, response),
    );
    server.on('request', (request, response) => {
      this.route(request, response, provided).catch(error => {
        console.error(error);
        response.writeHead(500).end();
      });
    });
  }

  /** Who answers at `/`; nobody at first. */
  welcome(page: Page) {
    this.firstPage = page;
  }

  /** Signs somebody in and agrees, all in one: what a person does with a browser. */
  async consent(
    account: string,
    { scope = 'smtp.send offline_access' }: { scope?: string } = {},
  ): Promise<Tokens> {
    const verifier = randomBytes(32).toString('base64url');
    const redirectUri = consentedUrl(this.facts.issuer);
    const { url } = await browse(
      `${this.facts.authorizationEndpoint}?${new URLSearchParams({
        response_type: 'code',
        client_id: this.facts.clientId,
        redirect_uri: redirectUri,
        scope,
        code_challenge: createHash('sha256')
          .update(verifier)
          .digest('base64url'),
        code_challenge_method: 'S256',
      })}`,
      { account, stopAt: redirectUri },
    );
    const answer = new URL(url).searchParams;
    return this.redeem({
      grant_type: 'authorization_code',
      code: answer.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
  }

  browse(startUrl: string, options: BrowseOptions): Promise<Visit> {
    return browse(startUrl, options);
  }

  /** What the next token requests meet, one fault each, in the order of these calls. */
  failNext(fault: Fault, times = 1) {
    this.tokenEndpoint.failNext(fault, times);
  }

  /** Lets the token requests go on that a fault holds. */
  release() {
    this.tokenEndpoint.release();
  }

  tokenRequests(): TokenRequest[] {
    return this.tokenEndpoint.requests.items;
  }

  /** Resolves when so many token requests have arrived since the start. */
  tokenRequestsArrived(count: number): Promise<void> {
    return this.tokenEndpoint.requests.reached(count);
  }

  /** Ends what an account has granted: refresh and access tokens alike. */
  revoke(account: string) {
    this.store.delete(
      ({ accountId }, key) =>
        accountId === account && !key.startsWith('Session:'),
    );
  }

  /** Ends one access token; its grant goes on. */
  async killAccessToken(token: string) {
    this.store.delete(
      (_, key) =>
        key === `AccessToken:${token}` || key === `ClientCredentials:${token}`,
    );
  }

  /** Life of the access tokens that are given from now on. */
  setAccessTokenSeconds(seconds: number) {
    this.policy.accessTokenSeconds = seconds;
  }

  /** Length of the access tokens that are given from now on. */
  setAccessTokenCharacters(characters: number) {
    this.policy.accessTokenCharacters = characters;
  }

  setRotation(rotation: Rotation) {
    this.policy.rotation = rotation;
  }

  /** From now on the client must show another secret. */
  setClientSecret(clientSecret: string) {
    this.facts.clientSecret = clientSecret;
    this.policy.clients[0].client_secret = clientSecret;
  }

  nextDecision(decision: Decision) {
    this.signIn.decideNext(decision);
  }

  introspect(token: string): Promise<Introspection> {
    return introspect(token, this.facts);
  }

  /** Who has granted something that still holds. */
  grantedAccounts(): string[] {
    const grants = this.store.find((_, key) => key.startsWith('Grant:'));
    return [...new Set(grants.flatMap(({ accountId }) => accountId ?? []))];
  }

  async stop() {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async route(
    request: IncomingMessage,
    response: ServerResponse,
    provided: (request: IncomingMessage, response: ServerResponse) => void,
  ) {
    const { pathname, searchParams } = new URL(
      request.url ?? '/',
      this.facts.issuer,
    );
    if (pathname === '/token' && request.method === 'POST') {
      await this.tokenEndpoint.handle(request, response);
    } else if (pathname.startsWith('/sign-in/')) {
      await this.signIn.handle(request, response);
    } else if (pathname === '/' && this.firstPage) {
      await this.firstPage.handle(request, response);
    } else {
      if (pathname === '/auth') {
        // Everybody is asked every time. `select_account` (Microsoft) is unknown to
        // oidc-provider, and without `consent` it ignores `offline_access`.
        searchParams.set('prompt', 'login consent');
        request.url = `${pathname}?${searchParams}`;
      }
      provided(request, response);
    }
  }

  private async redeem(parameters: Record<string, string>): Promise<Tokens> {
    const { clientId, clientSecret, tokenEndpoint } = this.facts;
    const byHeader =
      this.policy.clients[0].token_endpoint_auth_method ===
      'client_secret_basic';
    const response = await fetch(tokenEndpoint, {
      method: 'POST',
      headers: byHeader
        ? { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` }
        : {},
      body: new URLSearchParams({
        ...parameters,
        ...(byHeader
          ? {}
          : { client_id: clientId, client_secret: clientSecret }),
      }),
    });
    const tokens = (await response.json()) as Record<string, string>;
    if (!response.ok)
      throw new Error(
        `No tokens: ${tokens.error}: ${tokens.error_description}`,
      );
    return {
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token,
    };
  }
}

function isAssertion({ body }: ReadRequest): boolean {
  return new URLSearchParams(body).get('grant_type') === assertionGrant;
}
