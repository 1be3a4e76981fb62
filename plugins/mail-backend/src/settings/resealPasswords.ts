import { Knex } from 'knex';
import { Reseal } from '../sealing';
import { passwordPlace } from './destination';
import { SettingsValues } from './SettingsVersion';

/**
 * Seals the passwords of all versions again.
 *
 * @remarks
 *
 * Versions that share a password share what is sealed, and an undo tells by
 * that whether it changes; so all of them are written with the same statement.
 *
 * @returns how many were written; see `ResealVerb` in sealing/
 */
export async function resealPasswords(options: {
  knex: Knex;
  reseal: Reseal;
}): Promise<number> {
  const { knex, reseal } = options;
  let written = 0;
  for (const { version, sealed, own } of await readSealed(knex)) {
    const resealed =
      own &&
      (await reseal({
        sealed,
        place: passwordPlace(own),
        name: `The password of settings version ${version}`,
      }));
    if (resealed) {
      written += await knex('settings')
        .where({ sealed_password: sealed })
        .update({ sealed_password: resealed });
    }
  }
  return written;
}

async function readSealed(knex: Knex) {
  const rows: { version: number; sealed: string; content: string }[] =
    await knex('settings')
      .select('version', 'content', { sealed: 'sealed_password' })
      .whereNotNull('sealed_password')
      .orderBy('version', 'desc');
  const seen = new Set<string>();
  return rows
    .filter(({ sealed }) => !seen.has(sealed) && seen.add(sealed))
    .map(({ content, ...row }) => {
      const { own }: SettingsValues = JSON.parse(content);
      return { ...row, own };
    });
}
