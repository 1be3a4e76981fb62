import { z } from 'zod';
import { failureClassSchema } from './failureClass';

/**
 * The answers to "does mail work?".
 *
 * @public
 */
export const mailStatusIds = [
  'not-configured',
  'off',
  'untested',
  'working',
  'confirmed',
  'degraded',
  'paused',
] as const;

/** @public */
export type MailStatusId = (typeof mailStatusIds)[number];

/**
 * What everybody who is signed in may know: whether mail works.
 *
 * @public
 */
export const mailStatusSchema = z.object({
  status: z.enum(mailStatusIds),
  /** RFC 3339 time since when it has been so. */
  since: z.string().optional(),
  /** Messages that wait to be sent. Only for administrators. */
  waiting: z.number().optional(),
  /** Why mail does not work. Only for administrators. */
  cause: z
    .object({
      failureClass: failureClassSchema,
      /** One sentence for people. */
      summary: z.string(),
      /** The server's words. */
      reply: z.string().optional(),
      /** The one thing to do next. */
      advice: z.string().optional(),
    })
    .optional(),
});

/** @public */
export type MailStatus = z.infer<typeof mailStatusSchema>;
