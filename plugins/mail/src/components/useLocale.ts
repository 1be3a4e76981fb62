import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

/**
 * The locale for times and numbers: the language of the portal, in the
 * regional form that the person's browser prefers (`en` becomes `en-GB`).
 */
export function useLocale(): string {
  const language =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ??
    navigator.language;
  return (
    navigator.languages.find(
      preferred =>
        preferred === language || preferred.startsWith(`${language}-`),
    ) ?? language
  );
}
