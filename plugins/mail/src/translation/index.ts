import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mailTranslationRef } from './ref';

export { mailTranslationRef };

/** Which texts there are; `count` chooses between `_one` and `_other`. */
type MailTextKey = WithoutPlural<keyof typeof mailTranslationRef.T & string>;
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${
  | 'one'
  | 'other'}`
  ? Base
  : Key;

/**
 * Says a text of the Mail pages in the person's language.
 *
 * @remarks
 *
 * Backstage's own type also names the gaps of every text, and costs the
 * compiler more than all the rest of the project.
 */
export interface MailTexts {
  (key: MailTextKey, values?: Record<string, string | number>): string;
  (
    key: MailTextKey,
    values: Record<string, string | number | JSX.Element>,
  ): JSX.Element;
}

/** The texts of the Mail pages in the person's language. */
export function useMailTexts(): MailTexts {
  return useTranslationRef(mailTranslationRef).t as MailTexts;
}
