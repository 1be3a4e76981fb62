import { z } from 'zod';

/**
 * Whether a person gets the mails of one rule.
 *
 * @public
 */
export const preferenceSchema = z.object({
  ruleId: z.string(),
  /** The rule as a sentence, for example `When a test case is updated, its owners are told`. */
  sentence: z.string(),
  enabled: z.boolean(),
});

/** @public */
export type Preference = z.infer<typeof preferenceSchema>;

/** @public */
export const preferencesSchema = z.object({ items: z.array(preferenceSchema) });

/** @public */
export type Preferences = z.infer<typeof preferencesSchema>;

/**
 * Body of `PUT /preferences`: the rules to change, the others stay.
 *
 * @public
 */
export const preferencesUpdateSchema = z.strictObject({
  items: z
    .array(z.strictObject({ ruleId: z.string(), enabled: z.boolean() }))
    .min(1)
    .max(100),
});

/** @public */
export type PreferencesUpdate = z.infer<typeof preferencesUpdateSchema>;
