import {
  Letter,
  LetterBlock,
  MAX_ROWS,
  MAX_VALUE_LENGTH,
  NOTHING,
} from './Letter';
import { oneLine, shorten, visibleText } from './plainText';

const MAX_SUBJECT_LENGTH = 200;
const MAX_LABEL_LENGTH = 80;

/** A letter that may be shown: visible characters only, readable lengths, few rows. */
export function visibleLetter(letter: Letter): Letter {
  return {
    ...letter,
    subject: oneLine(letter.subject, MAX_SUBJECT_LENGTH),
    headline: oneLine(letter.headline, MAX_VALUE_LENGTH),
    blocks: letter.blocks.flatMap(visibleBlock),
    reasons: letter.reasons.map(reason => oneLine(reason, MAX_VALUE_LENGTH)),
  };
}

function visibleBlock(block: LetterBlock): LetterBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [{ ...block, text: visibleValue(block.text) }];
    case 'changes':
      return firstOf(block.changes, changes => ({
        type: 'changes',
        changes: changes.map(change => ({
          field: change.field,
          label: visibleLabel(change.label),
          before: visibleValue(change.before),
          after: visibleValue(change.after),
        })),
      }));
    case 'facts':
      return firstOf(block.facts, facts => ({
        type: 'facts',
        facts: facts.map(({ label, value }) => ({
          label: visibleLabel(label),
          value: visibleValue(value),
        })),
      }));
    case 'words':
      return firstOf(block.words, words => ({
        type: 'words',
        words: words.map(visibleValue),
      }));
    default:
      return firstOf(block.items, items => ({
        type: 'list',
        items: items.map(({ text, url }) => ({
          text: oneLine(text, MAX_VALUE_LENGTH),
          url,
        })),
      }));
  }
}

/** The block with its first rows; says how many more there are. */
function firstOf<Row>(
  rows: Row[],
  block: (shown: Row[]) => LetterBlock,
): LetterBlock[] {
  if (rows.length === 0) {
    return [];
  }
  const rest = rows.length - MAX_ROWS;
  return rest > 0
    ? [
        block(rows.slice(0, MAX_ROWS)),
        { type: 'paragraph', text: `… and ${rest} more.` },
      ]
    : [block(rows)];
}

function visibleLabel(label: string): string {
  return oneLine(label, MAX_LABEL_LENGTH);
}

function visibleValue(value: string | undefined): string {
  const text = visibleText(value ?? '').trim();
  return text === '' ? NOTHING : shorten(text, MAX_VALUE_LENGTH);
}
