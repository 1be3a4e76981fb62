import { useMailTexts } from '../translation';
import { messages } from '../translation/messages';

type KnownKind = keyof typeof messages.kind;

function isKnown(kind: string): kind is KnownKind {
  return Object.hasOwn(messages.kind, kind);
}

/** What a message is about, in words; kinds of other plugins as they are. */
export function useKindWord(): (kind: string) => string {
  const t = useMailTexts();
  return kind => (isKnown(kind) ? t(`kind.${kind}`) : kind);
}
