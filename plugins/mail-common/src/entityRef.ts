import { z } from 'zod';

/**
 * A whole entity reference such as `user:default/ada`; upper and lower case are the same.
 *
 * @public
 */
export const entityRefSchema = z
  .string()
  .trim()
  .max(255)
  .regex(
    /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/,
    'must be an entity reference such as user:default/ada',
  )
  .toLowerCase();
