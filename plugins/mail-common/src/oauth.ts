import { z } from 'zod';
import { hostSchema, oneLine, securitySchema } from './serverFields';

/**
 * Who issues the tokens that the portal signs in to the mail server with.
 *
 * @public
 */
export const oauthProviderIds = ['microsoft', 'google', 'generic'] as const;

/** @public */
export type OAuthProviderId = (typeof oauthProviderIds)[number];

/**
 * Microsoft's clouds; an application is registered in exactly one.
 *
 * @public
 */
export const microsoftClouds = [
  'global',
  'us-government-high',
  'us-government-dod',
  'china',
] as const;

/**
 * How the portal is registered with a provider; no secret.
 *
 * @remarks
 *
 * One shape for all providers, so that a form can keep what was entered when
 * the provider is changed. Which fields a provider needs, and which it does not
 * know, its own file says; the backend refuses both by name.
 *
 * @public
 */
export const oauthClientSchema = z.strictObject({
  provider: z.enum(oauthProviderIds),
  /**
   * `mailbox-user`: somebody signs in to the mailbox once, which gives a
   * refresh token. `application`: the portal signs in as itself (client
   * credentials; at Google a service account), without a refresh token.
   */
  grant: z.enum(['mailbox-user', 'application']).default('mailbox-user'),
  /** Absent only for a Google service account, whose key names it. */
  clientId: oneLine(400).optional(),
  /** `yyyy-mm-dd`, as the provider shows it; reminders come before. */
  clientSecretExpiresOn: z.iso.date().optional(),
  /** Microsoft: absent means `global`. */
  cloud: z.enum(microsoftClouds).optional(),
  /** Microsoft: a GUID, a verified domain, `common`, `organizations` or `consumers`. */
  tenantId: oneLine(253).optional(),
  /** Generic: where the endpoints can be discovered (RFC 8414), and who must have issued an answer (RFC 9207). */
  issuer: oneLine(2_000).optional(),
  /** Generic: instead of discovery. */
  authorizationEndpoint: oneLine(2_000).optional(),
  /** Generic: instead of discovery. */
  tokenEndpoint: oneLine(2_000).optional(),
  /** Generic: how the client secret goes to the token endpoint (RFC 6749 §2.3.1). */
  clientAuthentication: z
    .enum(['client_secret_post', 'client_secret_basic'])
    .optional(),
  /** Generic: separated by blanks. */
  scope: oneLine(2_000).optional(),
  /** Generic: added to the authorization request. */
  authorizationParameters: z
    .record(z.string().max(100), z.string().max(1_000))
    .optional(),
  /** Generic: how the token is given to the mail server; the other providers have one way. */
  mechanism: z.enum(['XOAUTH2', 'OAUTHBEARER']).optional(),
});

/** @public */
export type OAuthClient = z.output<typeof oauthClientSchema>;

/**
 * The OAuth part of the own server, without secrets.
 *
 * @public
 */
export const oauthSchema = oauthClientSchema.extend({
  /** The connection that keeps the secrets and tokens; given by an accepted flow or by a save. */
  connectionId: z.uuid().optional(),
});

/** @public */
export type OAuth = z.output<typeof oauthSchema>;

/**
 * The OAuth part of the own server as it is sent: with secrets that are new.
 *
 * @public
 */
export const oauthDraftSchema = oauthSchema.extend({
  /** Left out, that of the connection is used; it is bound to provider, tenant, endpoints and client id. */
  clientSecret: z.string().min(1).max(2_000).optional(),
  /** Pasted, where the provider cannot call the portal back. Proven by one renewal before it is kept. */
  refreshToken: z.string().min(1).max(4_096).optional(),
  /** Google service account: its key file, JSON. */
  serviceAccountKey: z.string().min(1).max(10_000).optional(),
});

/** @public */
export type OAuthDraft = z.input<typeof oauthDraftSchema>;

/**
 * What is wrong with a connection or a flow, in plain words; texts of the provider are cut and inert.
 *
 * @public
 */
export const oauthTroubleSchema = z.object({
  /** One sentence for people. */
  summary: z.string(),
  /** The one thing to do next. */
  advice: z.string(),
  /** The provider's own code, such as `invalid_grant` or `AADSTS7000222`. */
  code: z.string().optional(),
  /** The provider's own words. */
  words: z.string().optional(),
  /** What the provider's support asks for. */
  traceId: z.string().optional(),
  /** RFC 3339. */
  at: z.string(),
});

/** @public */
export type OAuthTrouble = z.infer<typeof oauthTroubleSchema>;

/**
 * How a connection is doing.
 *
 * - `unproven`: no token was got with it yet
 * - `connected`: the last renewal succeeded
 * - `retrying`: the provider cannot answer for the moment; it is asked again
 * - `needs-consent`: the authorisation has ended; somebody must sign in again
 * - `misconfigured`: the provider refuses the client; client id, secret or permissions must change
 * - `disconnected`: an administrator ended it
 *
 * @public
 */
export const oauthConnectionStates = [
  'unproven',
  'connected',
  'retrying',
  'needs-consent',
  'misconfigured',
  'disconnected',
] as const;

/** @public */
export type OAuthConnectionState = (typeof oauthConnectionStates)[number];

/**
 * A connection as the page shows it: never a secret, nor its length or its end.
 *
 * @public
 */
export const oauthConnectionSchema = z.object({
  id: z.string(),
  state: z.enum(oauthConnectionStates),
  /** The mailbox that is signed in to. */
  account: z.string().optional(),
  /** What was granted, separated by blanks. */
  scope: z.string().optional(),
  clientSecretSet: z.boolean(),
  /** RFC 3339; when the stored client secret, or key of a service account, was entered. */
  clientSecretChangedAt: z.string().optional(),
  refreshTokenSet: z.boolean(),
  /** RFC 3339; when the authorisation was given, and by whom. */
  obtainedAt: z.string(),
  obtainedBy: z.string(),
  /** RFC 3339; the last renewal that succeeded. */
  renewedAt: z.string().optional(),
  /** RFC 3339; when it is renewed at the latest, mail or no mail. */
  nextRenewalAt: z.string().optional(),
  trouble: oauthTroubleSchema.optional(),
});

/** @public */
export type OAuthConnection = z.infer<typeof oauthConnectionSchema>;

/**
 * Body of `POST /oauth/flows`: begins the sign-in of a mailbox user, from values that need not be saved.
 *
 * @public
 */
export const oauthFlowRequestSchema = z.strictObject({
  oauth: oauthDraftSchema,
  /** Where the token will be given to; the connection is bound to it. */
  server: z.strictObject({
    host: hostSchema,
    port: z.number().int().min(1).max(65_535),
    security: securitySchema,
    username: oneLine(320),
    certificateAuthority: z.string().max(100_000).optional(),
    serverName: hostSchema.optional(),
  }),
  /** What else stands in the form, without secrets: kept sealed, and given back to who started when the page was left. */
  form: z.record(z.string(), z.unknown()).optional(),
});

/** @public */
export type OAuthFlowRequest = z.input<typeof oauthFlowRequestSchema>;

/**
 * How a flow is doing.
 *
 * - `waiting`: nobody has opened the provider's page yet
 * - `started`: the provider's page is open
 * - `authorized`: the provider has granted; who started must accept
 * - `accepted`, `failed`, `expired`, `cancelled`: over
 *
 * @public
 */
export const oauthFlowStates = [
  'waiting',
  'started',
  'authorized',
  'accepted',
  'failed',
  'expired',
  'cancelled',
] as const;

/** @public */
export type OAuthFlowState = (typeof oauthFlowStates)[number];

/**
 * Reply of `GET /oauth/flows/:id`, to who started it and to nobody else.
 *
 * @public
 */
export const oauthFlowSchema = z.object({
  id: z.string(),
  state: z.enum(oauthFlowStates),
  /** RFC 3339. */
  expiresAt: z.string(),
  trouble: oauthTroubleSchema.optional(),
  form: z.record(z.string(), z.unknown()).optional(),
});

/** @public */
export type OAuthFlow = z.infer<typeof oauthFlowSchema>;

/**
 * Reply of `POST /oauth/flows`.
 *
 * @public
 */
export const startedOAuthFlowSchema = oauthFlowSchema.extend({
  /** Opens the provider's page, once, within a minute. */
  startUrl: z.string(),
});

/** @public */
export type StartedOAuthFlow = z.infer<typeof startedOAuthFlowSchema>;
