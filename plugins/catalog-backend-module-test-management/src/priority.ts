/**
 * How much it matters, most important first; the same for test cases and
 * requirements, so that the two can be compared.
 *
 * @public
 */
export const PRIORITIES = ['critical', 'high', 'medium', 'low'] as const;

/** @public */
export type Priority = (typeof PRIORITIES)[number];
