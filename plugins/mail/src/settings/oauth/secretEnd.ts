const DAY_MS = 86_400_000;

/** Reminders begin when this many days are left. */
const NEAR_DAYS = 30;

/** When a client secret runs out. */
export interface SecretEnd {
  /** RFC 3339. */
  at: string;
  nearness: 'far' | 'near' | 'past';
}

/**
 * How near the day is on which a client secret runs out.
 *
 * @param day - `yyyy-mm-dd` as it was entered
 * @returns nothing without a day
 */
export function secretEnd(day: string, now: Date): SecretEnd | undefined {
  // The whole day counts: providers show it in a zone of their own.
  const end = new Date(`${day}T23:59:59Z`);
  const leftMs = end.getTime() - now.getTime();
  if (!day || Number.isNaN(leftMs)) return undefined;
  const at = end.toISOString();
  if (leftMs < 0) return { at, nearness: 'past' };
  return { at, nearness: leftMs < NEAR_DAYS * DAY_MS ? 'near' : 'far' };
}
