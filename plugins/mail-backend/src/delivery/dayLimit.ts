export const dayMs = 24 * 60 * 60_000;

/** One in so many. */
const sharePerReserve = 20;
/** More mails than that a day, nobody waits for in person. */
const mostReserved = 200;

/**
 * How many of a day's messages are kept for those that a person is waiting for.
 *
 * @remarks
 *
 * Notifications that use up the day would lock people out: nobody could get a
 * new password, or accept an invitation, for as long as a day. A digest can
 * wait for that long.
 */
export function reserveOf(messagesPerDay: number): number {
  return Math.min(Math.floor(messagesPerDay / sharePerReserve), mostReserved);
}
