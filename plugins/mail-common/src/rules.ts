import { z } from 'zod';

/**
 * A workflow rule and whether it is switched on.
 *
 * @public
 */
export const ruleSchema = z.object({
  id: z.string(),
  /** The rule as a sentence. */
  sentence: z.string(),
  enabled: z.boolean(),
  /** Who decided: the built-in default, app-config, or an administrator. */
  decidedBy: z.enum(['default', 'app-config', 'administrator']),
  /** Entity ref of the administrator, or name of the service, that switched it. */
  switchedBy: z.string().optional(),
  /** Mails that this rule caused in the last seven days. */
  mailsLastWeek: z.number().optional(),
});

/** @public */
export type Rule = z.infer<typeof ruleSchema>;

/** @public */
export const rulesSchema = z.object({ items: z.array(ruleSchema) });

/**
 * Body of `PUT /rules/:id`.
 *
 * @public
 */
export const ruleUpdateSchema = z.strictObject({ enabled: z.boolean() });
