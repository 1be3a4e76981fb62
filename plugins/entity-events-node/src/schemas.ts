import { z } from 'zod';

/**
 * Body of `POST /api/catalog/entity-events/read`.
 *
 * @public
 */
export const readRequestSchema = z.strictObject({
  subscription: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/),
  limit: z.number().int().min(1).max(200).default(100),
  leaseSeconds: z.number().int().min(5).max(300).default(60),
});

/**
 * Body of `POST /api/catalog/entity-events/acknowledge`.
 *
 * @public
 */
export const acknowledgeRequestSchema = z.strictObject({
  subscription: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/),
  lease: z.string().min(1).max(100),
});
