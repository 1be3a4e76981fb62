import { z } from 'zod';

/**
 * How a test ended.
 *
 * - `passed`: the server accepted the test mail
 * - `inconclusive`: nothing is wrong, but the server wants the mail later
 *   (greylisting), so none was accepted
 * - `failed`: a step says why
 *
 * @public
 */
export const testOutcomeSchema = z.enum(['passed', 'inconclusive', 'failed']);

/** @public */
export type TestOutcome = z.infer<typeof testOutcomeSchema>;
