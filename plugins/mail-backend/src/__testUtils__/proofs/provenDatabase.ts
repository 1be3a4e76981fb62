import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../delivery-process/DeliveryWorker';

/** A database that workers open, and that the test looks into. */
export interface ProvenDatabase {
  name: 'SQLite' | 'PostgreSQL';
  /** As `backend.database` in app-config. */
  config: JsonObject;
  knex: Knex;
  dispose(): Promise<void>;
}

/** An empty database, brought up to date; SQLite as a file, as several processes open it. */
export async function provenDatabase(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<ProvenDatabase> {
  return id === 'SQLITE_3'
    ? sqliteFile()
    : postgresDatabase(await databases.init(id));
}

async function sqliteFile(): Promise<ProvenDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'mailroom-proof-'));
  const config = { client: 'better-sqlite3', connection: { directory } };
  const knex = await openDatabase(config);
  return {
    ...{ name: 'SQLite', config, knex },
    dispose: async () => {
      await knex.destroy();
      rmSync(directory, { recursive: true });
    },
  };
}

async function postgresDatabase(made: Knex): Promise<ProvenDatabase> {
  const { host, port, user, password, database } =
    made.client.config.connection;
  const config = postgresConfig({ host, port, user, password, database });
  const knex = await openDatabase(config);
  return {
    ...{ name: 'PostgreSQL', config, knex },
    dispose: async () => {
      await knex.destroy();
      await made.destroy();
    },
  };
}

/** The plugin's own database, whatever its name. */
export function postgresConfig(options: {
  host: string;
  port: number;
  user: string;
  password?: string;
  database: string;
}): JsonObject {
  const { database, ...connection } = options;
  return {
    client: 'pg',
    connection,
    plugin: { mail: { connection: { ...connection, database } } },
  };
}
