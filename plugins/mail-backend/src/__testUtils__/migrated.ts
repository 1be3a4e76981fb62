import { mockServices } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createHash, randomUUID } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Knex } from 'knex';
import { isPostgres, migrateDatabase } from '../database';

const migrationsDirectory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);

/**
 * Brings an empty database of a test up to date.
 *
 * @remarks
 *
 * What the migrations say is kept, and said at one go to every further
 * database: one by one it takes a quarter of a second, and nearly every test
 * has a database of its own. `migrated.test.ts` holds the two against each other.
 */
export async function migrated(knex: Knex): Promise<Knex> {
  const file = await keptFile(knex);
  const kept = await readKept(file).catch(() => undefined);
  if (kept === undefined) {
    await keep(file, await migrateListening(knex));
    return knex;
  }
  await migrateWith(knex, { skip: true });
  await sayAtOnce(knex, kept);
  return knex;
}

/** Migrations write down when they ran, so what they said is soon out of date. */
const keptForMs = 10 * 60_000;

/** @returns undefined when it has been kept for too long */
async function readKept(file: string): Promise<string | undefined> {
  const { mtimeMs } = await stat(file);
  return Date.now() - mtimeMs < keptForMs ? readFile(file, 'utf8') : undefined;
}

function migrateWith(knex: Knex, { skip }: { skip: boolean }): Promise<Knex> {
  return migrateDatabase(
    mockServices.database.mock({
      getClient: async () => knex,
      migrations: { skip },
    }),
  );
}

let directoryHash: Promise<string> | undefined;

/** Another state of the migrations is another file. */
async function keptFile(knex: Knex): Promise<string> {
  directoryHash ??= hashMigrations();
  const dialect = isPostgres(knex) ? 'postgres' : 'sqlite';
  const name = `migrated-${await directoryHash}-${dialect}.sql`;
  return resolve(tmpdir(), 'mailroom-tests', name);
}

async function hashMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(migrationsDirectory)).sort()) {
    hash.update(file);
    hash.update(await readFile(resolve(migrationsDirectory, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What is asked, and what belongs to one connection alone, has no place in a schema. */
const unkept = /^\s*(?:select|begin|commit|pragma|set)\b/i;

/** @returns what the migrations said, statement by statement */
async function migrateListening(knex: Knex): Promise<string[]> {
  const said: string[] = [];
  const listen = ({ sql, bindings = [] }: Knex.Sql) => {
    if (unkept.test(sql)) return;
    const text = knex.raw(sql.replace(/\$\d+/g, '?'), [...bindings]);
    said.push(bindings.length ? text.toString() : sql);
  };
  knex.on('query', listen);
  await migrateWith(knex, { skip: false });
  knex.off('query', listen);
  return said;
}

/** Whoever reads it finds all of it or nothing. */
async function keep(file: string, said: string[]): Promise<void> {
  await mkdir(resolve(file, '..'), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, said.map(each => `${each};\n`).join(''));
  await rename(unfinished, file);
}

/** Past knex, which takes one statement at a time on SQLite. */
async function sayAtOnce(knex: Knex, statements: string): Promise<void> {
  const connection = await knex.client.acquireConnection();
  try {
    await (isPostgres(knex)
      ? connection.query(statements)
      : connection.exec(statements));
  } finally {
    await knex.client.releaseConnection(connection);
  }
}
