/** How the provider renews refresh tokens: each is good once, and used twice ends the grant; a new one each time, the old stays good; the first stays. */
export type Rotation = 'strict' | 'lenient' | 'none';

export interface AuthorizationServerOptions {
  /** Where the client may be sent back to. */
  redirectUris?: string[];
  /** A free port when absent. */
  port?: number;
  /** @defaultValue 127.0.0.1 */
  host?: string;
  /** @defaultValue mailroom */
  clientId?: string;
  /** Made up when absent. */
  clientSecret?: string;
  /** @defaultValue client_secret_post */
  clientAuthentication?: 'client_secret_post' | 'client_secret_basic';
  /** Who has a mailbox, as the sign-in page offers them; anybody when absent. */
  accounts?: string[];
  /** @defaultValue strict */
  rotation?: Rotation;
  /** @defaultValue 3600 */
  accessTokenSeconds?: number;
  /** How long an access token is; that of a JWT is 1500 to 4000. Default: 43 */
  accessTokenCharacters?: number;
  /** Service accounts that may ask for a token with an assertion (RFC 7523), with their public keys as PEM. */
  serviceAccounts?: Array<{ address: string; publicKey: string }>;
  /** What the mail server shows when it asks about a token. Made up when absent. */
  introspectionSecret?: string;
  /** Keeps grants and tokens over a restart. */
  dataFile?: string;
}

/** What becomes of one token request; `drop` takes it and loses the answer, `hang` never answers, `hold` waits for `release()`. */
export type Fault =
  | 'drop'
  | 'hang'
  | 'hold'
  /** Answers instead of the provider; an object becomes JSON. */
  | {
      status: number;
      headers?: Record<string, string>;
      body?: string | object;
      delayMs?: number;
    };

/** A request that arrived at the token endpoint; never a secret. */
export interface TokenRequest {
  grantType?: string;
  /** Absent when the client said who it is in the header. */
  clientId?: string;
  scope?: string;
  /** Absent while unanswered, and for good when the answer was lost. */
  status?: number;
  /** The OAuth error that was answered. */
  error?: string;
}

/** What becomes of the next consent, whatever the person presses. */
export type Decision = 'deny' | 'no-refresh-token' | 'less-scope';

export interface Tokens {
  refreshToken: string;
  accessToken: string;
}

/** RFC 7662. */
export type Introspection =
  | { active: false }
  | { active: true; account?: string; clientId?: string; scope?: string };

export interface AuthorizationServerFacts {
  issuer: string;
  clientId: string;
  clientSecret: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  revocationEndpoint: string;
  introspectionEndpoint: string;
  /** Who the mail server is to the introspection endpoint. */
  resourceServer: { clientId: string; clientSecret: string };
}
