import { useLocale } from './useLocale';

/** Writes numbers as they are written where the person lives: 2,000 or 2.000. */
export function useNumber(): (value: number) => string {
  const numbers = new Intl.NumberFormat(useLocale());
  return value => numbers.format(value);
}
