import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

/**
 * The locale for times and numbers: the language of the portal, in the
 * regional form that the person's browser prefers (`en` becomes `en-GB`).
 */
export function useLocale(): string {
  const language = useApiHolder()
    .get(appLanguageApiRef)
    ?.getLanguage().language;
  return chooseLocale(language, navigator.languages);
}

/** Chooses among what the browser prefers; see {@link useLocale}. */
export function chooseLocale(
  language: string | undefined,
  preferred: readonly string[],
): string {
  const usable = preferred.filter(isLocale);
  if (!language) return usable[0] ?? 'en';
  return (
    usable.find(
      locale => locale === language || locale.startsWith(`${language}-`),
    ) ?? language
  );
}

/** Browsers without a language set report tags such as `en-US@posix`, which `Intl` refuses. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
