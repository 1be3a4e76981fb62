import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { english } from './english';
import { Phrase, PhraseBook } from './PhraseBook';
import { mailPhrasesTranslationRef } from './ref';

const book = new PhraseBook(english);

/**
 * Says in the person's language what the backend told in English.
 *
 * @returns what was told, as it was where nobody knows the sentence
 */
export function useTold(): (words: string) => string {
  const { t } = useTranslationRef(mailPhrasesTranslationRef);
  return useCallback(
    words => {
      // Which gaps a phrase has is known when it was found, not before.
      const say = t as unknown as (
        id: string,
        values: Phrase['values'],
      ) => string;
      return book.translate(words, ({ id, values }) => say(id, values));
    },
    [t],
  );
}
