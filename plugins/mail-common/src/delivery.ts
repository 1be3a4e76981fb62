import { z } from 'zod';
import { failureClassSchema } from './failureClass';
import { entityRefSchema } from './entityRef';
import { messageStateSchema } from './messageState';

/**
 * One submission of one message, in the server's words.
 *
 * @public
 */
export const deliveryAttemptSchema = z.object({
  id: z.string(),
  /** RFC 3339 time at which the attempt began. */
  startedAt: z.string(),
  /** How long the attempt took, in milliseconds. */
  durationMs: z.number(),
  outcome: z.enum(['accepted', 'deferred', 'rejected', 'held']),
  failureClass: failureClassSchema.optional(),
  /** Host and port of the submission server. */
  server: z.string(),
  /** The SMTP command that was answered, `CONN` before the greeting. */
  command: z.string().optional(),
  /** Three digits, RFC 5321 §4.2. */
  replyCode: z.number().optional(),
  /** For example `5.7.8`, RFC 3463. */
  enhancedCode: z.string().optional(),
  /** What the server said, or what the connection reported. */
  reply: z.string().optional(),
  /** What it means and what to do next. */
  advice: z.string().optional(),
});

/** @public */
export type DeliveryAttempt = z.infer<typeof deliveryAttemptSchema>;

/**
 * A message as the Deliveries page lists it.
 *
 * @public
 */
export const deliverySchema = z.object({
  id: z.string(),
  state: messageStateSchema,
  /** The recipient's address. */
  address: z.string(),
  subject: z.string(),
  /** What the message is about, for example `workflow.change`. */
  kind: z.string(),
  /** RFC 3339 time of the enqueue. */
  createdAt: z.string(),
  /** RFC 3339 time of the last change of state. */
  updatedAt: z.string(),
  /** RFC 3339 time of the next attempt, while the message waits. */
  nextAttemptAt: z.string().optional(),
  /** Attempts that counted; a hold does not. */
  attempts: z.number(),
  /** Why it is in this state, for people. */
  reason: z.string().optional(),
  /** Contents of confidential messages are never shown. */
  confidential: z.boolean(),
});

/** @public */
export type Delivery = z.infer<typeof deliverySchema>;

/** @public */
export const deliveryDetailSchema = deliverySchema.extend({
  messageId: z.string(),
  /** Entity references of the people or groups whose address it goes to. */
  recipients: z.array(z.string()),
  /** Entity references of what it tells about. */
  about: z.array(z.string()),
  /** RFC 3339 time after which the message is no longer sent. */
  expiresAt: z.string(),
  recentAttempts: z.array(deliveryAttemptSchema),
  /** The content while the message waits; never of a confidential one. */
  preview: z
    .object({ text: z.string(), html: z.string().optional() })
    .optional(),
});

/** @public */
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;

/**
 * What messages are searched by; every condition narrows the search.
 *
 * @public
 */
export const deliverySearchSchema = z.strictObject({
  /** In one of these states. */
  state: z.array(messageStateSchema).min(1).optional(),
  /** What they are about, for example `workflow.change`. */
  kind: z.string().trim().min(1).max(64).optional(),
  /** An address, or the beginning of one, upper or lower case. */
  address: z.string().trim().min(1).max(320).optional(),
  /** Entity reference of the user or group who gets them. */
  person: entityRefSchema.optional(),
  /** Entity reference of what they tell about. */
  entity: entityRefSchema.optional(),
  /** RFC 3339; created at this time or later. */
  from: z.iso.datetime({ offset: true }).optional(),
  /** RFC 3339; created before this time. */
  to: z.iso.datetime({ offset: true }).optional(),
});

/** @public */
export type DeliverySearch = z.infer<typeof deliverySearchSchema>;

const pagingSchema = z.object({
  /** `nextCursor` of the page before. */
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/**
 * Query of `GET /deliveries`: a search as it stands in a URL.
 *
 * @public
 */
export const deliveryQuerySchema = z.object({
  ...deliverySearchSchema.shape,
  ...pagingSchema.shape,
  /** One state, or several with commas between. */
  state: z
    .string()
    .transform(states => states.split(','))
    .pipe(z.array(messageStateSchema))
    .optional(),
});

/** @public */
export type DeliveryQuery = DeliverySearch & {
  cursor?: string;
  /** 1 to 100; 50 unless told. */
  limit?: number;
};

/** @public */
export const deliveryPageSchema = z.object({
  items: z.array(deliverySchema),
  /** Where the list goes on; absent at its end. */
  nextCursor: z.string().optional(),
  /**
   * RFC 3339; set when the page is not full although the list goes on: nothing
   * else was found back to this time before the search had taken too long.
   */
  searchedUntil: z.string().optional(),
});

/** @public */
export type DeliveryPage = z.infer<typeof deliveryPageSchema>;

/**
 * Reply of `GET /deliveries/kinds`: the kinds that the log has messages of.
 *
 * @public
 */
export const deliveryKindsSchema = z.object({ items: z.array(z.string()) });

/** @public */
export type DeliveryKinds = z.infer<typeof deliveryKindsSchema>;

/**
 * Reply of `POST /deliveries/retry`, which tries everything that waits at once.
 *
 * @public
 */
export const releasedDeliveriesSchema = z.object({
  /** How many messages became due by it. */
  released: z.number(),
});

/** @public */
export type ReleasedDeliveries = z.infer<typeof releasedDeliveriesSchema>;
