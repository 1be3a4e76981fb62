import { FieldChange } from './describeChanges';
import { LetterBlock } from './Letter';

/** Told by the headline already, or of no interest to a reader. */
const UNTOLD = ['apiVersion', 'metadata.title'];

/** The fields of an entity that is new, or was there until now. */
export function factsOf(changes: FieldChange[]): LetterBlock {
  return {
    type: 'facts',
    facts: changes
      .filter(change => !UNTOLD.includes(change.field))
      .map(({ label, before, after }) => ({
        label,
        value: after ?? before ?? '',
      })),
  };
}
