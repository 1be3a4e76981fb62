import { useLocale } from '../../components/useLocale';

const UNITS: [string, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
  ['millisecond', 1],
];

/** Says how long something took, in the largest unit that fits. */
export function useDuration(): (ms: number) => string {
  const locale = useLocale();
  return ms => {
    const [unit, length] =
      UNITS.find(([, unitMs]) => ms >= unitMs) ?? UNITS[UNITS.length - 1];
    return new Intl.NumberFormat(locale, {
      ...{ style: 'unit', unit, unitDisplay: 'short' },
      maximumSignificantDigits: 2,
    }).format(ms / length);
  };
}
