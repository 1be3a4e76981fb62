import { randomBytes } from 'node:crypto';
import type { AllClientMetadata } from 'oidc-provider';
import type {
  AuthorizationServerFacts,
  AuthorizationServerOptions,
} from './AuthorizationServerOptions.ts';
import type { Policy } from './createProvider.ts';

/** Where our own consents come back to; nobody opens it. */
export function consentedUrl(issuer: string): string {
  return `${issuer}/consented`;
}

/** What a client has to know. */
export function factsOf(
  port: number,
  options: AuthorizationServerOptions,
): AuthorizationServerFacts {
  const issuer = `http://${options.host ?? '127.0.0.1'}:${port}`;
  return {
    issuer,
    clientId: options.clientId ?? 'mailroom',
    clientSecret: options.clientSecret ?? madeUpSecret(),
    authorizationEndpoint: `${issuer}/auth`,
    tokenEndpoint: `${issuer}/token`,
    revocationEndpoint: `${issuer}/token/revocation`,
    introspectionEndpoint: `${issuer}/token/introspection`,
    resourceServer: {
      clientId: 'submission-server',
      clientSecret: options.introspectionSecret ?? madeUpSecret(),
    },
  };
}

/** The clients, and how the server begins. */
export function policyOf(
  facts: AuthorizationServerFacts,
  options: AuthorizationServerOptions,
): Policy {
  return {
    clients: [
      {
        client_id: facts.clientId,
        client_secret: facts.clientSecret,
        token_endpoint_auth_method:
          options.clientAuthentication ?? 'client_secret_post',
        redirect_uris: [
          ...(options.redirectUris ?? []),
          consentedUrl(facts.issuer),
        ],
        grant_types: [
          'authorization_code',
          'refresh_token',
          'client_credentials',
        ],
        response_types: ['code'],
      },
      confined(
        facts.resourceServer.clientId,
        facts.resourceServer.clientSecret,
      ),
      ...(options.serviceAccounts ?? []).map(({ address }) =>
        confined(address, madeUpSecret()),
      ),
    ],
    rotation: options.rotation ?? 'strict',
    accessTokenSeconds: options.accessTokenSeconds ?? 3600,
    accessTokenCharacters: options.accessTokenCharacters ?? 43,
    withholdsRefreshToken: false,
  };
}

/** A client that nobody signs in to. */
function confined(clientId: string, clientSecret: string): AllClientMetadata {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    token_endpoint_auth_method: 'client_secret_basic',
    redirect_uris: [],
    grant_types: [],
    response_types: [],
  };
}

function madeUpSecret(): string {
  return randomBytes(24).toString('base64url');
}
