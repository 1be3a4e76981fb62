/**
 * How bad an error is, by what an administrator can do about it; from the least to the worst.
 *
 * - `warning`: it passes by itself, or nothing is lost yet
 * - `error`: one thing failed for good, or goes on failing until somebody mends it
 * - `critical`: a part of the portal stands still until somebody acts
 *
 * @public
 */
export const errorSeverities = ['warning', 'error', 'critical'] as const;

/** @public */
export type ErrorSeverity = (typeof errorSeverities)[number];

/**
 * What is known of a source of errors.
 *
 * @public
 */
export interface ErrorSourceFacts {
  /** What mails call it; pages say it in the person's language. */
  name: string;
  /** Which severities its errors can have. */
  severities: readonly ErrorSeverity[];
}

/**
 * Where errors come from.
 *
 * @remarks
 *
 * - `delivery`: mails that the server did not take, that expired, and what stops delivery
 * - `workflow`: rules that fail
 * - `catalog`: entities that the catalog cannot process
 * - `tokens`: OAuth tokens that cannot be renewed, or will soon not be
 * - `tasks`: scheduled tasks of the watched plugins whose last run failed
 * - `logs`: what the backend logs at the level `error`
 *
 * @public
 */
export const errorSourceTable = {
  delivery: {
    name: 'Mail delivery',
    severities: ['warning', 'error', 'critical'],
  },
  workflow: { name: 'Workflow rules', severities: ['error'] },
  catalog: { name: 'Catalog', severities: ['error'] },
  tokens: { name: 'Token renewals', severities: ['warning', 'critical'] },
  tasks: { name: 'Scheduled tasks', severities: ['error'] },
  logs: { name: 'Backend log', severities: ['error'] },
} as const satisfies Record<string, ErrorSourceFacts>;

/** @public */
export type ErrorSource = keyof typeof errorSourceTable;

/** @public */
export const errorSources = Object.keys(errorSourceTable) as [
  ErrorSource,
  ...ErrorSource[],
];

/**
 * Whether one severity is as bad as another, or worse.
 *
 * @public
 */
export function isAtLeast(
  severity: ErrorSeverity,
  least: ErrorSeverity,
): boolean {
  return errorSeverities.indexOf(severity) >= errorSeverities.indexOf(least);
}
