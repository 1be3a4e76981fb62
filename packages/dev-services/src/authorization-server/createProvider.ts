import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, {
  type AllClientMetadata,
  type Configuration,
  type JWK,
} from 'oidc-provider';
import type { Rotation } from './AuthorizationServerOptions.ts';
import { storeOf, type TokenStore } from './TokenStore.ts';

/** The permission to send mail, in our own words and in those of Microsoft and Google. */
export const mailScopes = [
  'smtp.send',
  'https://outlook.office.com/SMTP.Send',
  'https://outlook.office365.com/.default',
  'https://mail.google.com/',
];

/** What the tokens are for; the client need not name it. */
export const mailResource = 'urn:mailroom:submission';

/** What may change while the server runs. */
export interface Policy {
  clients: AllClientMetadata[];
  rotation: Rotation;
  accessTokenSeconds: number;
  accessTokenCharacters: number;
  withholdsRefreshToken: boolean;
}

/** The provider, with strict PKCE and opaque tokens that the mail server asks about. */
export function createProvider(options: {
  issuer: string;
  store: TokenStore;
  policy: Policy;
}): Provider {
  const { issuer, store, policy } = options;
  const provider = new Provider(issuer, {
    ...fixed(),
    adapter: kind => {
      const kept = storeOf(kind, store, {
        keepsConsumed: () => policy.rotation === 'lenient',
      });
      return kind === 'Client'
        ? {
            ...kept,
            find: async id =>
              policy.clients.find(({ client_id }) => client_id === id),
          }
        : kept;
    },
    ttl: {
      AccessToken: () => policy.accessTokenSeconds,
      ClientCredentials: () => policy.accessTokenSeconds,
      AuthorizationCode: 600,
      RefreshToken: 90 * 24 * 3600,
      Grant: 90 * 24 * 3600,
      Interaction: 3600,
      Session: 3600,
    },
    formats: {
      bitsOfOpaqueRandomness: (_context, token) =>
        token.kind === 'AccessToken' || token.kind === 'ClientCredentials'
          ? policy.accessTokenCharacters * 6
          : 256,
    },
    rotateRefreshToken: () => policy.rotation !== 'none',
    issueRefreshToken: async () => !policy.withholdsRefreshToken,
  });
  provider.use(async (context, next) => {
    await next();
    if (policy.rotation === 'none') withoutSameToken(context);
  });
  return provider;
}

function fixed(): Configuration {
  return {
    jwks: { keys: [signingKey()] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid', 'offline_access', 'email'],
    claims: { email: ['email'] },
    pkce: { required: () => true },
    extraParams: ['access_type', 'include_granted_scopes', 'domain_hint'],
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: accountId }),
    }),
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    // A consent is a grant of its own: what was granted before does not answer for it.
    loadExistingGrant: async ({ oidc }) =>
      oidc.result?.consent?.grantId
        ? oidc.provider.Grant.find(oidc.result.consent.grantId)
        : undefined,
    // Mail is sent long after the browser was closed.
    expiresWithSession: async () => false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: {
        enabled: true,
        // To a mail server a refresh token is no token.
        allowedPolicy: async (_context, _client, { kind }) =>
          kind !== 'RefreshToken',
      },
      revocation: { enabled: true, allowedPolicy: async () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => mailResource,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          scope: mailScopes.join(' '),
          accessTokenFormat: 'opaque',
        }),
      },
    },
  };
}

/** Elliptic, because an RSA key takes a second to find. */
function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), use: 'sig' };
}

/** Who does not rotate, as Google, does not send the token again either. */
function withoutSameToken(context: { path: string; body?: unknown }) {
  const { oidc, body } = context as {
    oidc?: { params?: Record<string, unknown> };
    body?: Record<string, unknown>;
  };
  if (body && oidc?.params?.grant_type === 'refresh_token') {
    delete body.refresh_token;
  }
}
