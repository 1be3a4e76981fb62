import { verify } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { AuthorizationServerOptions } from './AuthorizationServerOptions.ts';
import { mailResource, mailScopes, type Policy } from './createProvider.ts';
import type { ReadRequest } from './TokenEndpoint.ts';

export const assertionGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

interface Claims {
  iss: string;
  sub: string;
  aud: string;
  scope: string;
  iat: number;
  exp: number;
}

/** Gives tokens to service accounts, which sign an assertion instead of having a client secret, as Google's do (RFC 7523). */
export class ServiceAccounts {
  private readonly provider: Provider;
  private readonly policy: Policy;
  private readonly audience: string;
  private readonly accounts: NonNullable<
    AuthorizationServerOptions['serviceAccounts']
  >;

  constructor(options: {
    provider: Provider;
    policy: Policy;
    audience: string;
    accounts?: AuthorizationServerOptions['serviceAccounts'];
  }) {
    this.provider = options.provider;
    this.policy = options.policy;
    this.audience = options.audience;
    this.accounts = options.accounts ?? [];
  }

  async handle(request: ReadRequest, response: ServerResponse) {
    const parameters = new URLSearchParams(request.body);
    const claims = this.verified(parameters.get('assertion') ?? '');
    if (!claims) {
      answer(response, 400, {
        error: 'invalid_grant',
        error_description: 'Invalid JWT Signature.',
      });
      return;
    }
    if (!mailScopes.includes(claims.scope)) {
      answer(response, 401, {
        error: 'unauthorized_client',
        error_description: 'The service account may not use this scope.',
      });
      return;
    }
    answer(response, 200, {
      access_token: await this.issue(claims),
      expires_in: this.policy.accessTokenSeconds,
      token_type: 'Bearer',
    });
  }

  /** The claims of an assertion that was signed by the account it names, for us, and lately. */
  private verified(assertion: string): Claims | undefined {
    const [header, payload, signature] = assertion.split('.');
    try {
      const claims = decoded(payload) as Claims;
      const account = this.accounts.find(
        ({ address }) => address === claims.iss,
      );
      const now = Date.now() / 1000;
      const holds =
        account !== undefined &&
        (decoded(header) as { alg: string }).alg === 'RS256' &&
        verify(
          'RSA-SHA256',
          Buffer.from(`${header}.${payload}`),
          account.publicKey,
          Buffer.from(signature, 'base64url'),
        ) &&
        claims.aud === this.audience &&
        claims.exp > now &&
        claims.exp - claims.iat <= 3600 &&
        claims.iat <= now + 60;
      return holds ? claims : undefined;
    } catch {
      // What cannot be decoded was signed by nobody.
      return undefined;
    }
  }

  private async issue({ iss, sub, scope }: Claims): Promise<string> {
    const client = (await this.provider.Client.find(iss))!;
    const grant = new this.provider.Grant({ accountId: sub, clientId: iss });
    grant.addResourceScope(mailResource, scope);
    const token = new this.provider.AccessToken({
      accountId: sub,
      client,
      grantId: await grant.save(),
      gty: assertionGrant,
      scope,
    } as ConstructorParameters<Provider['AccessToken']>[0]);
    return token.save();
  }
}

function decoded(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

function answer(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
