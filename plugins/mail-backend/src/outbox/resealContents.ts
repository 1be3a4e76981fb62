import { Knex } from 'knex';
import { Reseal } from '../sealing';
import { sealingPlace } from './composeContents';

const contentsPerRead = 100;

/**
 * Seals what is written in confidential messages again.
 *
 * @returns how many were written; see `ResealVerb` in sealing/
 */
export async function resealContents(options: {
  knex: Knex;
  reseal: Reseal;
}): Promise<number> {
  let written = 0;
  let after: string | undefined = '';
  while (after !== undefined) {
    const contents = await readSealed(options.knex, after);
    for (const content of contents) {
      written += await resealContent(content, options);
    }
    after = contents.at(contentsPerRead - 1)?.id;
  }
  return written;
}

interface SealedContent {
  id: string;
  sealed: string;
}

async function readSealed(knex: Knex, after: string): Promise<SealedContent[]> {
  return knex('outbox_contents')
    .select('id', 'sealed')
    .whereNotNull('sealed')
    .where('id', '>', after)
    .orderBy('id')
    .limit(contentsPerRead);
}

async function resealContent(
  { id, sealed }: SealedContent,
  { knex, reseal }: { knex: Knex; reseal: Reseal },
): Promise<number> {
  const resealed = await reseal({
    sealed,
    place: sealingPlace(id),
    name: `The content ${id} of a confidential message`,
  });
  // It may have been erased meanwhile, and must stay so.
  return resealed === undefined
    ? 0
    : knex('outbox_contents')
        .where({ id, sealed })
        .update({ sealed: resealed });
}
