import { ExplainedTrouble } from '../providers';
import { mayPass } from './ConnectionFault';

const second = 1000;
const minute = 60 * second;
/** Nobody mends a client sooner, and some providers lock out who asks on. */
const misconfiguredMs = 5 * minute;
const firstPauseMs = 2 * second;
const longestPauseMs = 5 * minute;

/**
 * How long a provider is left alone after a failure.
 *
 * @param options.failures - failures in a row before this one
 * @param options.random - 0 to 1, as `Math.random` gives it
 * @returns undefined when it is not asked again at all
 */
export function pauseAfter(
  explained: Pick<ExplainedTrouble, 'kind' | 'retryAfterMs'>,
  options: { failures: number; random: () => number },
): number | undefined {
  const { kind, retryAfterMs } = explained;
  if (kind === 'consent') {
    return undefined;
  }
  if (!mayPass(kind)) {
    return misconfiguredMs;
  }
  const doubled = firstPauseMs * 2 ** Math.min(options.failures, 20);
  // With up to a fifth more or less, so that what failed together does not come back together.
  const jitter = 0.8 + 0.4 * options.random();
  return retryAfterMs ?? Math.min(doubled * jitter, longestPauseMs);
}
