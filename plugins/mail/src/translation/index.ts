import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { mailTranslationRef } from './ref';

export { mailTranslationRef };

/** Says a text of the Mail pages in the person's language. */
export type MailTexts = TranslationFunction<typeof mailTranslationRef.T>;

/** The texts of the Mail pages in the person's language. */
export function useMailTexts(): MailTexts {
  return useTranslationRef(mailTranslationRef).t;
}
