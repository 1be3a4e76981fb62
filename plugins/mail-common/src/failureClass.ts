import { z } from 'zod';

/**
 * What kind of fault stopped an attempt; it decides about retry and who is told.
 *
 * @remarks
 *
 * `config` and `auth` pause the whole queue, `network` and `transient` back
 * off, `throttle` slows down without counting the attempt, `recipient` and
 * `content` concern one message only, `reputation` slows down and tells,
 * `security` means that sending would have needed less protection than asked.
 *
 * @public
 */
export const failureClasses = [
  'config',
  'auth',
  'network',
  'throttle',
  'transient',
  'recipient',
  'content',
  'reputation',
  'security',
] as const;

/** @public */
export type FailureClass = (typeof failureClasses)[number];

/** @public */
export const failureClassSchema = z.enum(failureClasses);
