/** Longer than this nobody is kept from mail by a header. */
const longestMs = 60 * 60 * 1000;

/**
 * How long a provider wants to be left alone (RFC 9110 §10.2.3).
 *
 * @remarks
 *
 * A date is counted from the provider's own `Date`, as its clock may differ.
 *
 * @returns undefined when it does not say, or says nothing that can be read
 */
export function readRetryAfterMs(
  headers: { retryAfter?: string; date?: string },
  now: Date,
): number | undefined {
  const wish = headers.retryAfter?.trim();
  if (!wish) {
    return undefined;
  }
  const ms = /^\d+$/.test(wish)
    ? Number(wish) * 1000
    : Date.parse(wish) - (Date.parse(headers.date ?? '') || now.getTime());
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestMs);
}
