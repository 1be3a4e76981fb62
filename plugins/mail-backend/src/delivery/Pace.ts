const minuteMs = 60_000;

/** In so many minutes a pace doubles: by a tenth of what was left of it each. */
const minutesToDouble = 10;
/** A server that has not asked for less for so long is not held back for. */
const pacedMs = 60 * minuteMs;
/** Slow enough for any server, and nobody waits for a new password longer than for ten seconds. */
const slowestPerMinute = 6;
/** What waits for nothing may go at once, as long as it is not more than belongs into a second. */
const burstMs = 1000;

/**
 * How fast messages go to a server that has asked for less; times in epoch milliseconds of the database clock.
 *
 * @remarks
 *
 * Halved whenever the server asks for less, then faster by the same amount
 * every minute (additive increase, multiplicative decrease): so all backends
 * find out together what a server takes that nobody has told us of.
 */
export interface Pace {
  /** Messages a minute at first. */
  perMinute: number;
  /** When the server asked for less. */
  since: number;
  /** From then on it is not held back for. */
  until: number;
}

/** The pace after the server asked for less. */
export function slowedDown(options: {
  /** How many messages a minute were too many. */
  perMinute: number;
  now: number;
}): Pace {
  const { perMinute, now } = options;
  return {
    perMinute: Math.max(perMinute / 2, slowestPerMinute),
    since: now,
    until: now + pacedMs,
  };
}

/**
 * How many messages a minute may go now.
 *
 * @returns undefined when the server is not held back for any more
 */
export function perMinuteNow(
  pace: Pace | undefined,
  now: number,
): number | undefined {
  if (!pace || now >= pace.until) {
    return undefined;
  }
  const minutes = Math.max(now - pace.since, 0) / minuteMs;
  return pace.perMinute * (1 + minutes / minutesToDouble);
}

/** How many messages may go at this moment, and what it says in the books if they do. */
export function dueByPace(options: {
  perMinute: number;
  /** Until when messages have gone already. */
  spentUntil: number;
  now: number;
}): { messages: number; spentAfter(sent: number): number } {
  const { perMinute, now } = options;
  const betweenMs = minuteMs / perMinute;
  // What was not sent in the past is not made up for at once.
  const from = Math.max(options.spentUntil, now - Math.max(burstMs, betweenMs));
  return {
    messages: Math.max(Math.floor((now - from) / betweenMs), 0),
    spentAfter: sent => Math.round(from + sent * betweenMs),
  };
}

/** In how many milliseconds one more message may go; undefined when nobody waits for the pace. */
export function msUntilNext(
  pace: Pace | undefined,
  now: number,
): number | undefined {
  const perMinute = perMinuteNow(pace, now);
  return perMinute && Math.ceil(Math.max(minuteMs / perMinute, burstMs));
}
