import { Knex } from 'knex';
import { Reseal } from '../sealing';
import { passwordPlace } from './destination';
import { ServerPlace } from './ServerValues';
import { SettingsValues } from './SettingsVersion';

/** Which column keeps the password of which server, and what it is called in the log. */
const passwords: { column: string; place: ServerPlace; name: string }[] = [
  { column: 'sealed_password', place: 'own', name: 'The password' },
  {
    column: 'fallback_sealed_password',
    place: 'fallback',
    name: 'The fall-back password',
  },
];

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
  for (const { column, place, name } of passwords) {
    for (const { version, sealed, values } of await readSealed(knex, column)) {
      const server = values[place];
      const resealed =
        server &&
        (await reseal({
          sealed,
          place: passwordPlace(server, place),
          name: `${name} of settings version ${version}`,
        }));
      if (resealed) {
        written += await knex('settings')
          .where({ [column]: sealed })
          .update({ [column]: resealed });
      }
    }
  }
  return written;
}

async function readSealed(knex: Knex, column: string) {
  const rows: { version: number; sealed: string; content: string }[] =
    await knex('settings')
      .select('version', 'content', { sealed: column })
      .whereNotNull(column)
      .orderBy('version', 'desc');
  const seen = new Set<string>();
  return rows
    .filter(({ sealed }) => !seen.has(sealed) && seen.add(sealed))
    .map(({ content, ...row }) => {
      const values: SettingsValues = JSON.parse(content);
      return { ...row, values };
    });
}
