import { z } from 'zod';
import { errorSeverities, errorSources } from './errorSources';
import { addressSchema } from './message';

/**
 * Somebody who is told about errors by mail.
 *
 * @public
 */
export const errorRecipientSchema = z.strictObject({
  to: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('address'), address: addressSchema }),
    z.strictObject({
      type: z.literal('entity'),
      /** A user or a group of the catalog. */
      entityRef: z
        .string()
        .max(300)
        .regex(
          /^(user|group):[^\s:/]+\/[^\s:/]+$/i,
          'must be a user or a group, such as user:default/ada',
        ),
    }),
  ]),
  sources: z.array(z.enum(errorSources)).min(1, 'choose at least one'),
  /** What is less severe is not told. */
  leastSeverity: z.enum(errorSeverities).default('warning'),
});

/** @public */
export type ErrorRecipient = z.infer<typeof errorRecipientSchema>;

/** @public */
export const errorRecipientsSchema = z.object({
  version: z.number(),
  items: z.array(errorRecipientSchema),
});

/** @public */
export type ErrorRecipients = z.infer<typeof errorRecipientsSchema>;

/**
 * Body of `PUT /error-logs/recipients`: the whole list.
 *
 * @public
 */
export const errorRecipientsUpdateSchema = z.strictObject({
  version: z.number().int().min(0),
  items: z.array(errorRecipientSchema).max(100),
});

/** @public */
export type ErrorRecipientsUpdate = z.infer<typeof errorRecipientsUpdateSchema>;

/**
 * Body of `POST /error-logs/recipients/preview`: choices, saved or not.
 *
 * @public
 */
export const errorPreviewRequestSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        sources: z.array(z.enum(errorSources)),
        leastSeverity: z.enum(errorSeverities),
      }),
    )
    .max(100),
});

/** @public */
export type ErrorPreviewRequest = z.infer<typeof errorPreviewRequestSchema>;

/**
 * What those choices would have meant in the last seven days, in their order.
 *
 * @remarks
 *
 * From the errors counted by hour: a mail for each minute with something new,
 * one for each hour with something known, never more than the cap of a day.
 * Without snoozes, and without mails that only say what is over.
 *
 * @public
 */
export const errorPreviewSchema = z.object({
  /** From when on everything was counted; later than a week ago at first. */
  since: z.string(),
  items: z.array(z.object({ mails: z.number() })),
});

/** @public */
export type ErrorPreview = z.infer<typeof errorPreviewSchema>;

/**
 * How long nobody is told of a group.
 *
 * @public
 */
export const snoozes = ['hour', 'day', 'week', 'until-resolved'] as const;

/** @public */
export type Snooze = (typeof snoozes)[number];

/**
 * Body of `PUT /error-logs/:id/snooze`.
 *
 * @public
 */
export const errorSnoozeSchema = z.strictObject({ for: z.enum(snoozes) });

/**
 * Errors that are the same but for time, ids and addresses.
 *
 * @public
 */
export const errorGroupSchema = z.object({
  id: z.string(),
  source: z.enum(errorSources),
  severity: z.enum(errorSeverities),
  /** What goes wrong, in one line. */
  title: z.string(),
  /** The latest of them in full. */
  detail: z.string(),
  count: z.number(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  /** Since when it is over; absent while it goes on. */
  resolvedAt: z.string().optional(),
  /** Present while nobody is told of it. */
  snoozed: z
    .object({
      /** Entity ref of who wants it. */
      by: z.string(),
      at: z.string(),
      /** Absent when it ends with the errors. */
      until: z.string().optional(),
    })
    .optional(),
});

/** @public */
export type ErrorGroup = z.infer<typeof errorGroupSchema>;

/**
 * What this portal watches of the sources that it cannot see all of.
 *
 * @public
 */
export const watchedErrorsSchema = z.object({
  /** Plugins whose scheduled tasks are looked at. */
  taskPlugins: z.array(z.string()),
  /** Those of them that did not answer when they were asked last. */
  silentPlugins: z.array(z.string()),
  /**
   * The backend's log: read, switched off in app-config, or not to be read
   * because the root logger of this backend does not pass it on.
   */
  backendLogs: z.enum(['on', 'off', 'not-connected']),
});

/** @public */
export type WatchedErrors = z.infer<typeof watchedErrorsSchema>;

/** @public */
export const errorGroupsSchema = z.object({
  items: z.array(errorGroupSchema),
  watched: watchedErrorsSchema,
});

/** @public */
export type ErrorGroups = z.infer<typeof errorGroupsSchema>;
