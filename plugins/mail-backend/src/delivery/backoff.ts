import { FailureClass } from '@mailroom/backstage-plugin-mail-common';

const second = 1000;
const minute = 60 * second;

/** Quick at first, as most outages are short; hourly in the end, as RFC 5321 §4.5.4.1 has patience. */
const outage = [30 * second, 2 * minute, 5 * minute, 15 * minute, 60 * minute];
/** Greylisting servers commonly take the second attempt after five minutes, not before. */
const politeness = [
  6 * minute,
  10 * minute,
  20 * minute,
  40 * minute,
  60 * minute,
];
/** Limits are counted per minute, hour or day; asking more often only prolongs them. */
const restraint = [5 * minute];
const distrust = [60 * minute];

const schedules: Partial<Record<FailureClass, number[]>> = {
  network: outage,
  throttle: restraint,
  reputation: distrust,
};

/** A message has so many attempts in what is left of its time, at least. */
const attemptsInTime = 3;

/**
 * How long to wait for the next attempt.
 *
 * @remarks
 *
 * With up to a fifth more or less, so that what failed together does not come
 * back together. What has an hour to live is not put off for longer: a part of
 * the time that is left, and no less than a minute.
 *
 * @param options.attempts - attempts that counted before this one
 * @param options.leftMs - after so many milliseconds it is sent no more
 * @param options.random - 0 to 1, as `Math.random` gives it
 * @returns milliseconds
 */
export function backoffMs(options: {
  failureClass: FailureClass;
  attempts: number;
  leftMs: number;
  random: () => number;
}): number {
  const schedule = schedules[options.failureClass] ?? politeness;
  const delay = schedule[Math.min(options.attempts, schedule.length - 1)];
  const inTime = Math.max(options.leftMs / attemptsInTime, minute);
  return Math.round(Math.min(delay, inTime) * (0.8 + 0.4 * options.random()));
}
