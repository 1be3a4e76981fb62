import { useCallback } from 'react';
import { useMailTexts } from '../translation';
import { messages } from '../translation/messages';

type KnownRule = keyof typeof messages.rules.sentence;

function isKnown(id: string): id is KnownRule {
  return Object.hasOwn(messages.rules.sentence, id);
}

/** Says a rule in the person's language; a rule that is not known here in the backend's words. */
export function useRuleSentence(): (rule: {
  id: string;
  sentence: string;
}) => string {
  const t = useMailTexts();
  return useCallback(
    ({ id, sentence }) => (isKnown(id) ? t(`rules.sentence.${id}`) : sentence),
    [t],
  );
}
