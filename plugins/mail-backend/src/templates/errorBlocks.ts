import { LetterBlock } from './Letter';

/** What the catalog says is wrong with an entity, in its own words. */
export function errorBlocks(errors: string[] = []): LetterBlock[] {
  return errors.length === 0
    ? []
    : [
        {
          type: 'paragraph',
          text: 'The catalog cannot read it completely. It says:',
        },
        { type: 'words', words: errors },
        {
          type: 'paragraph',
          text: 'Until this is put right, the portal may show an older state.',
        },
      ];
}
