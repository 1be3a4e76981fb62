import { z } from 'zod';
import { addressSchema } from './message';

/**
 * Why the portal does not write to an address: the mail server refused it
 * again and again as one that does not exist, a mail came back from it, or a
 * person entered it.
 *
 * @public
 */
export const suppressionCauses = ['refused', 'bounced', 'by-hand'] as const;

/** @public */
export type SuppressionCause = (typeof suppressionCauses)[number];

/**
 * An address that the portal does not write to.
 *
 * @public
 */
export const suppressionSchema = z.object({
  id: z.string(),
  address: z.string(),
  cause: z.enum(suppressionCauses),
  /** What the mail server said, or the note of the person who entered it. */
  words: z.string().optional(),
  /** The message that showed it, while the delivery log has it. */
  deliveryId: z.string().optional(),
  /** RFC 3339 time. */
  since: z.string(),
  /** Entity ref of the person who entered it. */
  suppressedBy: z.string().optional(),
});

/** @public */
export type Suppression = z.infer<typeof suppressionSchema>;

/**
 * Filter of `GET /suppressions`.
 *
 * @public
 */
export const suppressionQuerySchema = z.object({
  /** An address, or the beginning of one. */
  address: z.string().trim().max(320).optional(),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** @public */
export type SuppressionQuery = z.input<typeof suppressionQuerySchema>;

/** @public */
export const suppressionPageSchema = z.object({
  items: z.array(suppressionSchema),
  nextCursor: z.string().optional(),
});

/** @public */
export type SuppressionPage = z.infer<typeof suppressionPageSchema>;

/**
 * Body of `POST /suppressions`.
 *
 * @public
 */
export const suppressionDraftSchema = z.strictObject({
  address: addressSchema,
  /** Why, for whoever reads the list. */
  note: z.string().trim().max(500).optional(),
});

/** @public */
export type SuppressionDraft = z.input<typeof suppressionDraftSchema>;

/**
 * Reply of `DELETE /suppressions/:id`: what becomes of the address now.
 *
 * @public
 */
export const liftedSuppressionSchema = z.object({
  id: z.string(),
  address: z.string(),
  /** Messages in the log that were not sent because of it; they stay so unless somebody tries them again. */
  suppressedMessages: z.number(),
});

/** @public */
export type LiftedSuppression = z.infer<typeof liftedSuppressionSchema>;

/**
 * Reply of `GET /suppressions/mine`: whether the portal writes to the caller.
 *
 * @public
 */
export const ownSuppressionSchema = z.object({
  suppression: suppressionSchema
    .pick({ address: true, words: true, since: true, cause: true })
    .optional(),
});

/** @public */
export type OwnSuppression = z.infer<typeof ownSuppressionSchema>;

/**
 * Reply of `GET /suppressions/mailbox`: how the mailbox is doing that reports come to.
 *
 * @public
 */
export const bounceMailboxSchema = z.object({
  /** Absent when no mailbox is configured. */
  mailbox: z
    .object({
      username: z.string(),
      host: z.string(),
      /** RFC 3339 time at which it was last read to its end. */
      readAt: z.string().optional(),
      /** Why it cannot be read, in the words of its server or of the connection. */
      fault: z.string().optional(),
      /** RFC 3339 time. */
      failingSince: z.string().optional(),
    })
    .optional(),
});

/** @public */
export type BounceMailbox = z.infer<typeof bounceMailboxSchema>;
