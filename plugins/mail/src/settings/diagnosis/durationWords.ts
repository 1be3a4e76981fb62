const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A duration in the unit in which it is told best; their symbols are the same in every language. */
export function durationWords(seconds: number): string {
  if (seconds < 2 * MINUTE) return `${Math.round(seconds)} s`;
  if (seconds < 2 * HOUR) return `${Math.round(seconds / MINUTE)} min`;
  return `${Math.round(seconds / HOUR)} h`;
}
