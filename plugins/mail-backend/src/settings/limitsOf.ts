import { SubmissionLimits } from './SubmissionServer';

/** The limits that are set; undefined where none is. */
export function limitsOf({
  messagesPerMinute,
  messagesPerDay,
}: SubmissionLimits): SubmissionLimits | undefined {
  return messagesPerMinute === undefined && messagesPerDay === undefined
    ? undefined
    : { messagesPerMinute, messagesPerDay };
}
