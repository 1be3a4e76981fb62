import { FieldChange } from './describeChanges';
import { Letter, LetterBlock, LetterFooter, NOTHING } from './Letter';
import { enumerate } from './plainText';

/** Lines longer than this are wrapped by many readers (RFC 5322 §2.1.1 advises 78). */
const LINE_LENGTH = 76;

/** Writes a letter as plain text. */
export function writeText(letter: Letter): string {
  const paragraphs = [
    letter.headline,
    ...letter.blocks.map(writeBlock),
    letter.button && `${letter.button.label}:\n${letter.button.url}`,
    `You get this mail because ${enumerate(letter.reasons)}.`,
    letter.when,
    `-- \n${writeFooter(letter.footer)}`,
  ];
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`;
}

function writeBlock(block: LetterBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'changes':
      return writeChanges(block.changes);
    case 'facts':
      return writeFacts(block.facts);
    case 'words':
      return block.words.map(words => indent(words, '  > ')).join('\n');
    default:
      return block.items
        .map(({ text, url }) => `- ${text}${url ? `\n  ${url}` : ''}`)
        .join('\n');
  }
}

function writeChanges(changes: FieldChange[]): string {
  const width = labelWidth(changes);
  return changes
    .map(({ label, before = NOTHING, after = NOTHING }) => {
      const line = `${pad(label, width)}${before} → ${after}`;
      return fits(line)
        ? line
        : [
            `${label}:`,
            indent(before, '  before: '),
            indent(after, '  after:  '),
          ].join('\n');
    })
    .join('\n');
}

function writeFacts(facts: Array<{ label: string; value: string }>): string {
  const width = labelWidth(facts);
  return facts
    .map(({ label, value }) => {
      const line = `${pad(label, width)}${value}`;
      return fits(line) ? line : `${label}:\n${indent(value, '  ')}`;
    })
    .join('\n');
}

function labelWidth(rows: Array<{ label: string }>): number {
  return Math.min(24, Math.max(...rows.map(({ label }) => label.length)) + 3);
}

function pad(label: string, width: number): string {
  return `${label}: `.padEnd(width);
}

function fits(line: string): boolean {
  return line.length <= LINE_LENGTH && !line.includes('\n');
}

/** Puts `first` before the first line and as many blanks before the others. */
function indent(text: string, first: string): string {
  const blank = first.includes('>') ? first : ' '.repeat(first.length);
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : blank}${line}`)
    .join('\n');
}

function writeFooter({ stopUrl, preferencesUrl }: LetterFooter): string {
  return [
    stopUrl && `Stop these mails: ${stopUrl}`,
    `Choose which mails you get: ${preferencesUrl}`,
  ]
    .filter(Boolean)
    .join('\n');
}
