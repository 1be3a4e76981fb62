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

/** Why a server does not take mail. */
const causeSchema = z.object({
  failureClass: failureClassSchema,
  /** One sentence for people. */
  summary: z.string(),
  /** The server's words. */
  reply: z.string().optional(),
  /** The one thing to do next. */
  advice: z.string().optional(),
});

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
  /** What holds sending back although mail works. Only for administrators. */
  limits: z
    .object({
      /** How much of the limit of a day is used, when there is one. */
      day: z
        .object({
          /** Messages of the last 24 hours, at most `limit`. */
          used: z.number(),
          limit: z.number(),
          /** How many of them are kept for mails of priority `high`. */
          reserved: z.number(),
          /** RFC 3339 time at which the others go on, when no more may go. */
          goesOnAt: z.string().optional(),
        })
        .optional(),
      /** That the server asked for less. */
      slowed: z
        .object({
          /** How many messages go a minute now; rising. */
          perMinute: z.number(),
          /** How many the settings allow. */
          limit: z.number().optional(),
          /** RFC 3339 time at which it is over, if the server does not ask again. */
          until: z.string(),
        })
        .optional(),
    })
    .optional(),
  /** Why mail does not work. Only for administrators. */
  cause: causeSchema.optional(),
  /** The server that stands in for the first, when there is one. Only for administrators. */
  fallback: z
    .object({
      /** `in-use` while mail goes over it; `failing` when its settings or its last attempt or test failed. */
      state: z.enum(['stands-by', 'in-use', 'failing']),
      /** Host and port; absent when its settings are not valid. */
      server: z.string().optional(),
      /** RFC 3339 time since when it has been in use or failing. */
      since: z.string().optional(),
      cause: causeSchema.optional(),
    })
    .optional(),
});

/** @public */
export type MailStatus = z.infer<typeof mailStatusSchema>;
