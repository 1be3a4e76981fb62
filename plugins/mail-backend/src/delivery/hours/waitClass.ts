/** Each class is a fifth wider than the one before: that is how exact a percentile is. */
const growth = 1.2;
/** Two months and more. */
const lastClass = 130;

/** The class of a time from enqueue to acceptance; its number fits a column. */
export function waitClassOf(waitMs: number): number {
  const exact = Math.ceil(Math.log(Math.max(waitMs, 1)) / Math.log(growth));
  return Math.min(exact, lastClass);
}

/** The longest time of a class, in milliseconds. */
export function longestOf(waitClass: number): number {
  return Math.round(growth ** waitClass);
}

/**
 * The time that a share of all messages did not need longer than.
 *
 * @param counts - how many there are, by class
 * @returns undefined when there are none
 */
export function percentile(
  counts: ReadonlyMap<number, number>,
  share: number,
): number | undefined {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let left = Math.ceil(all * share);
  for (const [waitClass, count] of [...counts].sort(([a], [b]) => a - b)) {
    left -= count;
    if (left <= 0) return longestOf(waitClass);
  }
  return undefined;
}
