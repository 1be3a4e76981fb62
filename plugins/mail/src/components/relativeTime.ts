// No weeks: "next week" is any of fourteen days, and who plans for it needs to know which.
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** Less is "now": nobody reads seconds that have passed already. */
const NOW_SECONDS = 10;

/** Says how far a time is from now in the largest unit that fits, for example "3 days ago". */
export function relativeTime(
  at: Date,
  options: { now: Date; locale: string },
): string {
  const seconds = (at.getTime() - options.now.getTime()) / 1_000;
  const format = new Intl.RelativeTimeFormat(options.locale, {
    numeric: 'auto',
  });
  if (Math.abs(seconds) < NOW_SECONDS) return format.format(0, 'second');
  const [unit, length] =
    UNITS.find(([, unitSeconds]) => Math.abs(seconds) >= unitSeconds) ??
    UNITS[UNITS.length - 1];
  return format.format(Math.round(seconds / length), unit);
}
