import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import fs from 'node:fs';

const directory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);
const name = '20261120110100_create_diagnosis_runs.js';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

async function migrateUntilBefore(knex: Knex, target: string) {
  for (const file of fs.readdirSync(directory).sort()) {
    if (file === target) return;
    await knex.migrate.up({ directory });
  }
}

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  it(`${name}`, async () => {
    const knex = await databases.init(databaseId);
    await migrateUntilBefore(knex, name);
    await knex.migrate.up({ directory });
    const row = {
      ...{ id: 'r1', fingerprint: 'f1', host: 'smtp.example.com:587' },
      ...{ run_by: 'user:default/ada', started_at: 5 },
    };
    await knex('diagnosis_runs').insert(row);
    await expect(
      knex('diagnosis_runs').insert({ ...row, id: 'r2' }),
    ).rejects.toThrow(/unique/i);
    await knex('diagnosis_runs').update({ finished_at: 6, passed: true });
    await knex('diagnosis_runs').insert({ ...row, id: 'r2' });
    await knex.migrate.down({ directory });
    expect(await knex.schema.hasTable('diagnosis_runs')).toBe(false);
    await knex.destroy();
  });
});
