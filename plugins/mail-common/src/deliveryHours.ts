import { z } from 'zod';

/**
 * Query of `GET /deliveries/hours`.
 *
 * @public
 */
export const deliveryHoursQuerySchema = z.object({
  /** How far back, until now. */
  span: z.enum(['day', 'week']).default('day'),
});

/** @public */
export type DeliveryHoursQuery = z.infer<typeof deliveryHoursQuerySchema>;

/** How long it took from the enqueue to the acceptance, in milliseconds. */
const timeToAcceptSchema = z.object({ p50Ms: z.number(), p95Ms: z.number() });

/**
 * What became of the attempts of one hour.
 *
 * @public
 */
export const deliveryHourSchema = z.object({
  /** RFC 3339 time of its beginning. */
  startsAt: z.string(),
  accepted: z.number(),
  /** Attempts after which a message waits, held ones included. */
  deferred: z.number(),
  rejected: z.number(),
  /** Absent when nothing was accepted. */
  timeToAccept: timeToAcceptSchema.optional(),
});

/** @public */
export type DeliveryHour = z.infer<typeof deliveryHourSchema>;

/**
 * Reply of `GET /deliveries/hours`: the hours without attempts are among them.
 *
 * @public
 */
export const deliveryHoursSchema = z.object({
  items: z.array(deliveryHourSchema),
  /** Of all hours together. */
  total: deliveryHourSchema.omit({ startsAt: true }),
});

/** @public */
export type DeliveryHours = z.infer<typeof deliveryHoursSchema>;
