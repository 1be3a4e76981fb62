import { z } from 'zod';
import { addressSchema } from './message';

/**
 * Where errors come from.
 *
 * @public
 */
export const errorSources = [
  'delivery',
  'workflow',
  'catalog',
  'tokens',
] as const;

/** @public */
export type ErrorSource = (typeof errorSources)[number];

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
 * Errors that are the same but for time, ids and addresses.
 *
 * @public
 */
export const errorGroupSchema = z.object({
  id: z.string(),
  source: z.enum(errorSources),
  /** What goes wrong, in one line. */
  title: z.string(),
  /** The latest of them in full. */
  detail: z.string(),
  count: z.number(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
});

/** @public */
export type ErrorGroup = z.infer<typeof errorGroupSchema>;

/** @public */
export const errorGroupsSchema = z.object({ items: z.array(errorGroupSchema) });
