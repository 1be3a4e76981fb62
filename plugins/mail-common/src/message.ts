import { z } from 'zod';
import { entityRefSchema } from './entityRef';

/**
 * An address as the mail plugin accepts it: `local@domain`, no display name, no control characters.
 *
 * @public
 */
export const addressSchema = z
  .string()
  .max(320)
  .regex(
    // RFC 5321 §4.1.2 without quoted local parts and address literals, which
    // no portal user has; the domain may be a single label (`dev@localhost`).
    /^[^\s@"(),:;<>[\]\\\p{Cc}]+@[^\s@"(),:;<>[\]\\\p{Cc}]+$/u,
    'must be an address such as ada@example.com',
  );

/**
 * What is written in a message.
 *
 * @public
 */
export const messageContentSchema = z.strictObject({
  subject: z
    .string()
    .min(1)
    .max(500)
    .regex(/^\P{Cc}*$/u, 'must be one line without control characters'),
  text: z.string().min(1).max(500_000),
  html: z.string().max(1_000_000).optional(),
});

/** @public */
export type MessageContent = z.infer<typeof messageContentSchema>;

/**
 * Body of `POST /messages`.
 *
 * @public
 */
export const messageDraftSchema = z
  .strictObject({
    to: addressSchema,
    /** The second draft with the same key of the same plugin is the first one again. */
    idempotencyKey: z.string().min(1).max(200),
    /** What the message is about, for example `account.invitation`. */
    kind: z.string().regex(/^[a-z][a-z0-9.-]{0,63}$/),
    /** Who gets it, when it is somebody of the catalog; the delivery log is searched by it. */
    recipient: entityRefSchema.optional(),
    /** What it tells about; the delivery log is searched by these. */
    about: z.array(entityRefSchema).max(200).optional(),
    /** Either the finished content … */
    content: messageContentSchema.optional(),
    /** … or the name of a registered template and its data. */
    template: z
      .strictObject({ id: z.string().max(100), data: z.unknown() })
      .optional(),
    /** RFC 3339; not sent before. */
    notBefore: z.iso.datetime({ offset: true }).optional(),
    /**
     * RFC 3339; not sent after. Default: as long after `notBefore` as its kind is worth sending: `account.password-reset`
     * an hour, `account.sign-in-code` a quarter of one, `account.invitation` a week, anything else of `account` a day, a
     * digest and an error report a day, all others three days.
     */
    expiresAt: z.iso.datetime({ offset: true }).optional(),
    /** `high` overtakes `normal`, for mails that a person is waiting for. Default: `high` for kinds of `account`, `low` for digests. */
    priority: z.enum(['high', 'normal', 'low']).optional(),
    /** Sealed at rest, never shown, erased at any final state. */
    confidential: z.boolean().default(false),
    /** What becomes of the message when mail is switched off. */
    whenOff: z.enum(['hold', 'refuse']).default('hold'),
  })
  .refine(
    draft => (draft.content === undefined) !== (draft.template === undefined),
    { message: 'needs either content or template', path: ['content'] },
  );

/** @public */
export type MessageDraft = z.input<typeof messageDraftSchema>;

/**
 * Reply of `POST /messages`.
 *
 * @public
 */
export const enqueuedMessageSchema = z.object({
  id: z.string(),
  /** False when a draft with this idempotency key was there already. */
  created: z.boolean(),
  /** Why nothing is sent to this address; absent when the portal writes to it. */
  suppressedBecause: z.string().optional(),
});

/** @public */
export type EnqueuedMessage = z.infer<typeof enqueuedMessageSchema>;
