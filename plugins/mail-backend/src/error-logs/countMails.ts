import { isWanted, Wish } from './Reader';
import { ErrorHours } from './readErrorHours';

const minutesPerDay = 24 * 60;

/**
 * Counts the mails that somebody with this wish would have got: one for each
 * minute with something new, one for each hour with something known, and of no
 * day more than the cap.
 */
export function countMails(options: {
  hours: ErrorHours;
  wish: Wish;
  mailsPerDay: number;
}): number {
  const { hours, wish, mailsPerDay } = options;
  const wanted = <Error extends Parameters<typeof isWanted>[1]>(
    errors: Error[],
  ) => errors.filter(error => isWanted([wish], error));
  const days = [
    ...distinct(wanted(hours.newsMinutes).map(({ minute }) => minute)),
    ...distinct(wanted(hours.repeatHours).map(({ hour }) => hour * 60)),
  ].map(minute => Math.floor(minute / minutesPerDay));
  const byDay = new Map<number, number>();
  for (const day of days) {
    byDay.set(day, Math.min(mailsPerDay, (byDay.get(day) ?? 0) + 1));
  }
  return [...byDay.values()].reduce((sum, mails) => sum + mails, 0);
}

function distinct(times: number[]): number[] {
  return [...new Set(times)];
}
