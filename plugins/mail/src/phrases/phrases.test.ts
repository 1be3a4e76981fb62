import { literalsOfBackend } from '../__testUtils__/backendSentences';
import { english } from './english';
import german from './german';

const phrases: [id: string, words: string][] = Object.entries(english);
const de: Record<string, string> = german;
const literals = literalsOfBackend();

/** What looks like words for people and is none. */
const names = [
  'MAIL FROM',
  'RCPT TO',
  'PRIVATE KEY-----',
  'Access Denied',
  // Of Backstage's scheduler.
  'Task was cancelled',
  'consent select_account',
  // Stands for the secret before the first change; never shown.
  'the first',
];

/** Phrases that the backend puts together of words that are phrases themselves. */
const composed =
  /^change\.(field|added|removed|replaced)|^field\.(own|fallback)|^test\.(code|trace|account|granted|renewed)/;

function gapsOf(words: string): string[] {
  return (words.match(/{{\w+}}/g) ?? []).sort();
}

function withoutNames(words: string): string {
  return words.replace(/{{\w+}}/g, '{{}}').trim();
}

/** Fewer letters than that could be the frame of anything. */
const fewestLetters = 9;

const known = new Set(phrases.map(([, words]) => withoutNames(words)));
const told = new Set(literals.map(({ words }) => words));
const withGaps = [...told].filter(words => isTelling(words));

function isTelling(words: string): boolean {
  const letters = words.replace(/{{}}/g, '');
  return letters !== words && letters.length >= fewestLetters;
}

/** Whether words of the code become a phrase when some of their gaps are filled. */
function frames(words: string, phrase: string): boolean {
  const pieces = words
    .split('{{}}')
    .map(piece => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`).test(phrase);
}

function isKnown(words: string): boolean {
  return (
    known.has(words) ||
    names.includes(words) ||
    (isTelling(words) && [...known].some(phrase => frames(words, phrase)))
  );
}

function isTold(phrase: string): boolean {
  return told.has(phrase) || withGaps.some(words => frames(words, phrase));
}

describe('phrases', () => {
  it('hold every sentence that the backend tells people', () => {
    const unknown = literals.filter(
      literal => literal.isTold && !isKnown(literal.words),
    );
    expect(unknown.map(({ place, words }) => `${place} ${words}`)).toEqual([]);
  });

  it('hold none that the backend does not tell', () => {
    const stale = phrases.filter(
      ([id, words]) => !composed.test(id) && !isTold(withoutNames(words)),
    );
    expect(stale).toEqual([]);
  });

  it('are all said in German, with the same gaps', () => {
    expect(Object.keys(de).sort()).toEqual(phrases.map(([id]) => id).sort());
    const gaps = (texts: Record<string, string>) =>
      phrases.map(([id]) => [id, gapsOf(texts[id])]);
    expect(gaps(de)).toEqual(gaps(english));
    expect(phrases.filter(([id]) => !de[id].trim())).toEqual([]);
  });

  it('differ from each other', () => {
    expect(known.size).toBe(phrases.length);
  });
});
