import { z } from 'zod';
import { addressSchema } from './message';
import { oauthConnectionSchema, oauthDraftSchema, oauthSchema } from './oauth';
import { hostSchema, oneLine, securitySchema } from './serverFields';
import { testOutcomeSchema } from './testOutcome';

const seconds = (max: number) => z.number().int().min(1).max(max);

/** What is rarely changed of any server: whom to trust, how much it takes. */
const serverDetailsSchema = z.strictObject({
  /** PEM of the authority that signed the server's certificate, trusted instead of the public ones. */
  certificateAuthority: z.string().max(100_000).optional(),
  /** The name that the certificate must carry, when it is not the host. */
  serverName: hostSchema.optional(),
  /** @defaultValue 5 */
  maxConnections: z.number().int().min(1).max(50).optional(),
  messagesPerMinute: z.number().int().min(1).max(1_000_000).optional(),
  messagesPerDay: z.number().int().min(1).max(100_000_000).optional(),
});

/**
 * What is rarely changed: certificate, names, times, limits.
 *
 * @public
 */
export const advancedServerSchema = serverDetailsSchema.extend({
  /** What we call ourselves in EHLO; the host of `app.baseUrl` when absent. */
  ehloName: hostSchema.optional(),
  connectionTimeoutSeconds: seconds(300).optional(),
  greetingTimeoutSeconds: seconds(300).optional(),
  idleTimeoutSeconds: seconds(3600).optional(),
  /** JavaMail names such as `mail.smtp.starttls.enable`, with text, number or boolean values. */
  properties: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional(),
});

/** @public */
export type AdvancedServer = z.infer<typeof advancedServerSchema>;

/** A server of the settings page, whatever it is there for: how it is reached and signed in to. */
const serverSchema = z.strictObject({
  /** Which preset was chosen; decides about hints only. */
  preset: z.string().max(40).optional(),
  host: hostSchema,
  port: z.number().int().min(1).max(65_535),
  security: securitySchema,
  authentication: z.enum(['none', 'basic']).default('basic'),
  username: oneLine(320).optional(),
  advanced: serverDetailsSchema.default({}),
});

/** Left out, the stored one is used; it is bound to its destination and user. */
const newPasswordSchema = z.string().min(1).max(1_000).optional();

/**
 * The server of the settings page, without its secret.
 *
 * @public
 */
export const ownServerSchema = serverSchema.extend({
  connectionType: z.enum(['smtp']).default('smtp'),
  authentication: z.enum(['none', 'basic', 'oauth']).default('basic'),
  /** With OAuth the mailbox that is signed in to. */
  username: oneLine(320).optional(),
  /** Needed for `oauth`. */
  oauth: oauthSchema.optional(),
  fromEmail: addressSchema,
  fromName: oneLine(200).optional(),
  replyTo: addressSchema.optional(),
  /** The reverse-path, where failure reports go; `fromEmail` when absent. */
  envelopeSender: addressSchema.optional(),
  advanced: advancedServerSchema.default({}),
});

/** @public */
export type OwnServer = z.output<typeof ownServerSchema>;

/**
 * The own server as it is sent: with the secrets that are new.
 *
 * @public
 */
export const ownServerDraftSchema = ownServerSchema.extend({
  password: newPasswordSchema,
  oauth: oauthDraftSchema.optional(),
});

/** @public */
export type OwnServerDraft = z.input<typeof ownServerDraftSchema>;

/**
 * The server of the settings page that mails go over while the first does not answer, without its secret; the sender stays the first's.
 *
 * @public
 */
export const fallbackServerSchema = serverSchema.extend({
  /** Whether it stands in; what was entered is kept while it does not. */
  enabled: z.boolean(),
});

/** @public */
export type FallbackServer = z.output<typeof fallbackServerSchema>;

/**
 * The fall-back server as it is sent: with a password that is new.
 *
 * @public
 */
export const fallbackServerDraftSchema = fallbackServerSchema.extend({
  enabled: z.literal(true),
  password: newPasswordSchema,
});

/** @public */
export type FallbackServerDraft = z.input<typeof fallbackServerDraftSchema>;

/**
 * Body of `PUT /settings`.
 *
 * @public
 */
export const settingsUpdateSchema = z.strictObject({
  /** The `version` that was read; a newer one is a conflict. */
  version: z.number().int().min(0),
  /** Whether mail is on at all. */
  enabled: z.boolean(),
  sender: z.enum(['default', 'own']),
  /** Needed for `own`; kept for later when `default` is chosen. */
  own: ownServerDraftSchema.optional(),
  /** Absent, the stored one stays as it is; switched off, what was entered is kept for later. */
  fallback: z
    .discriminatedUnion('enabled', [
      z.strictObject({ enabled: z.literal(false) }),
      fallbackServerDraftSchema,
    ])
    .optional(),
  /**
   * What becomes of the messages that wait, in a save that switches mail on: the first one, or one from off to on.
   *
   * @defaultValue 'send'
   */
  waiting: z.enum(['send', 'discard']).optional(),
});

/** @public */
export type SettingsUpdate = z.input<typeof settingsUpdateSchema>;

/**
 * What may be shown of a server that app-config names.
 *
 * @public
 */
export const configuredServerSchema = z.object({
  host: z.string().optional(),
  port: z.number().optional(),
  security: securitySchema.optional(),
  signsIn: z.boolean().optional(),
  /** What is wrong with it. */
  problems: z.array(z.string()),
});

/** @public */
export type ConfiguredServer = z.infer<typeof configuredServerSchema>;

/**
 * Reply of `GET /settings`: everything but secrets.
 *
 * @public
 */
export const settingsSchema = z.object({
  /** 0 before the first save. */
  version: z.number(),
  enabled: z.boolean(),
  sender: z.enum(['default', 'own']),
  /** Set when app-config decides: the key that does. */
  senderLockedBy: z.string().optional(),
  enabledLockedBy: z.string().optional(),
  /** What may be shown of the server of app-config. */
  defaultServer: configuredServerSchema.extend({
    state: z.enum(['not-configured', 'off', 'invalid', 'ready']),
    fromEmail: z.string().optional(),
    fromName: z.string().optional(),
  }),
  own: ownServerSchema.optional(),
  passwordSet: z.boolean(),
  /** RFC 3339; how old the stored password is. */
  passwordChangedAt: z.string().optional(),
  /** The fall-back server of the page. */
  fallback: fallbackServerSchema.optional(),
  fallbackPasswordSet: z.boolean(),
  /** RFC 3339. */
  fallbackPasswordChangedAt: z.string().optional(),
  /** Set when app-config names the fall-back server, or none: the key that does. */
  fallbackLockedBy: z.string().optional(),
  /** What may be shown of the fall-back server of app-config; absent when there is none. */
  configuredFallback: configuredServerSchema
    .extend({ state: z.enum(['invalid', 'ready']) })
    .optional(),
  /** How the OAuth connection of the own server is doing. */
  connection: oauthConnectionSchema.optional(),
  /** What to register with a provider. */
  oauth: z
    .object({
      /** The exact URL that the provider sends people back to. */
      redirectUrl: z.string(),
      /** Why no sign-in can be started with this URL, such as plain http. */
      problem: z.string().optional(),
    })
    .optional(),
  /** Whether secrets can be stored; if not, the line to add. */
  sealing: z.object({ configured: z.boolean(), advice: z.string().optional() }),
  changedAt: z.string().optional(),
  /** Entity ref of who saved last. */
  changedBy: z.string().optional(),
  /** What the last save changed, in words; present when it can be undone. */
  undo: z.object({ changes: z.array(z.string()) }).optional(),
  /** The last test with exactly these values; an inconclusive one does not take the place of one that passed. */
  test: z
    .object({
      outcome: testOutcomeSchema,
      testedAt: z.string(),
      /** When it was proven that its mail arrived. */
      arrivedAt: z.string().optional(),
      /** Where who made it asks whether its mail has arrived; only when the server accepted one. */
      arrival: z.object({ id: z.string(), expiresAt: z.string() }).optional(),
    })
    .optional(),
  /** Things worth knowing about these settings, such as a provider's switch-off. */
  warnings: z.array(z.string()),
  /** Messages that wait; asked about when mail is switched on or off. */
  waiting: z.number(),
});

/** @public */
export type Settings = z.infer<typeof settingsSchema>;

/**
 * Body of `POST /settings/undo`.
 *
 * @public
 */
export const settingsUndoSchema = z.strictObject({
  version: z.number().int().min(1),
});
