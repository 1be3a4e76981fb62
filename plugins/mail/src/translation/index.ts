import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { mailTranslationRef } from './ref';

export { mailTranslationRef };

/** The texts of the Mail pages in the person's language. */
export function useMailTexts(): TranslationFunction<
  typeof mailTranslationRef.T
> {
  return useTranslationRef(mailTranslationRef).t;
}
