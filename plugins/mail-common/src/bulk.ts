import { z } from 'zod';
import { deliverySearchSchema } from './delivery';
import { messageStates } from './messageState';

/**
 * Body of `POST /deliveries/bulk-retry` and `POST /deliveries/bulk-cancel`:
 * the messages by their ids, or everything that a search finds.
 *
 * @public
 */
export const bulkRequestSchema = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(1000).optional(),
    search: deliverySearchSchema.optional(),
  })
  .refine(({ ids, search }) => (ids === undefined) !== (search === undefined), {
    message: 'needs either ids or search',
    path: ['ids'],
  });

/** @public */
export type BulkRequest = z.infer<typeof bulkRequestSchema>;

/**
 * Why a message could not be changed: the state that it is in, or its content is erased.
 *
 * @public
 */
export const refusedBecauseSchema = z.enum([...messageStates, 'erased']);

/** @public */
export type RefusedBecause = z.infer<typeof refusedBecauseSchema>;

/**
 * A line of the reply: how far it is.
 *
 * @public
 */
export const bulkProgressSchema = z.object({
  /** Whether this is the last line. */
  done: z.boolean(),
  /** How many messages were changed so far. */
  changed: z.number(),
  /** How many could not be changed so far, and why. */
  refused: z.array(
    z.object({ because: refusedBecauseSchema, count: z.number() }),
  ),
});

/** @public */
export type BulkProgress = z.infer<typeof bulkProgressSchema>;
