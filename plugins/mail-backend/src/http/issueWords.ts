import { z } from 'zod';

const missing = 'is needed.';
const otherForm = 'has not the right form.';

const kinds: Record<string, string> = {
  string: 'must be text.',
  number: 'must be a number.',
  int: 'must be a whole number.',
  boolean: 'must be true or false.',
  object: 'must be an object.',
  record: 'must be an object.',
  array: 'must be a list.',
};

/**
 * Says in plain words what a schema finds wrong, to stand behind the name of the field.
 *
 * @remarks
 *
 * Asked for only where the schema says nothing itself.
 */
export function issueWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) {
    return missing;
  }
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? otherForm;
    case 'too_big':
      return tooBig(issue.origin, issue.maximum);
    case 'too_small':
      return issue.input === ''
        ? missing
        : tooSmall(issue.origin, issue.minimum);
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}.`;
    case 'invalid_format':
      return issue.format === 'date'
        ? 'must be a date such as 2027-01-31.'
        : otherForm;
    default:
      return otherForm;
  }
}

function tooBig(origin: string, most: number | bigint): string {
  if (origin === 'string') return `must have at most ${most} characters.`;
  return origin === 'array'
    ? `must have at most ${most} entries.`
    : `must be at most ${most}.`;
}

function tooSmall(origin: string, least: number | bigint): string {
  if (origin === 'string') return `must have at least ${least} characters.`;
  return origin === 'array'
    ? `must have at least ${least} entries.`
    : `must be at least ${least}.`;
}
