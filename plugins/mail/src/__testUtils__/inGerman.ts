import { english } from '../phrases/english';
import german from '../phrases/german';
import { PhraseBook } from '../phrases/PhraseBook';

const book = new PhraseBook(english);
const de: Record<string, string> = german;

/** Says in German what the backend told, as a page does to those who chose it. */
export function inGerman(words: string): string {
  return book.translate(words, ({ id, values }) => fill(de[id], values));
}

/** A sentence with its gaps filled. */
export function fill(words: string, values: Record<string, string>): string {
  return words.replace(/{{(\w+)}}/g, (_, name) => values[name]);
}
