export { createTemplates, type Templates } from './createTemplates';
export { defineTemplate } from './defineTemplate';
export { describeChanges, type FieldChange } from './describeChanges';
export { html, type Html } from './html';
export type { EntityNews, NamedEntity } from './EntityNews';
export type { Letter, LetterBlock } from './Letter';
export { enumerate, oneLine } from './plainText';
export { writeLetter } from './writeLetter';
