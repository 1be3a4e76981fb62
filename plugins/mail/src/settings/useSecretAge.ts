import { useLocale } from '../components/useLocale';
import { useMailTexts } from '../translation';

const DAY_MS = 86_400_000;

/** After half a year a secret is worth a reminder. */
const ROTATE_AFTER_DAYS = 180;

/** What is said of a stored secret. */
export interface SecretAge {
  /** That it is stored, and since when. */
  words: string;
  /** That it is old. */
  reminder?: string;
}

/**
 * How old a stored secret is, in words.
 *
 * @param name - of its field
 * @param changedAt - RFC 3339; since when it is what it is, if that is known
 */
export function useSecretAge(
  name: string,
  changedAt: string | undefined,
): SecretAge {
  const locale = useLocale();
  const t = useMailTexts();
  if (!changedAt) {
    return { words: t('settings.password.storedUndated', { name }) };
  }
  // Days and not months: what matters is how many they are.
  const days = Math.floor(
    (Date.now() - new Date(changedAt).getTime()) / DAY_MS,
  );
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    words: t('settings.password.stored', {
      name,
      age: format.format(-days, 'day'),
    }),
    reminder:
      days > ROTATE_AFTER_DAYS ? t('settings.password.rotate') : undefined,
  };
}
