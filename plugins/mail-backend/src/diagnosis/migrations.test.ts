import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import fs from 'node:fs';

const directory = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'migrations',
);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const row = {
  ...{ id: 'r1', fingerprint: 'f1', host: 'smtp.example.com:587' },
  ...{ run_by: 'user:default/ada', started_at: 5 },
};

/** @returns a database as it is just after this migration */
async function migratedTo(knex: Knex, target: string) {
  for (const file of fs.readdirSync(directory).sort()) {
    if (file > target) return;
    await knex.migrate.up({ directory });
  }
}

describe.each(databases.eachSupportedId())('migrations, %p', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  afterEach(async () => {
    await knex.destroy();
  });

  async function oneRunsAtATime() {
    await expect(
      knex('diagnosis_runs').insert({ ...row, id: 'r9' }),
    ).rejects.toThrow(/unique/i);
  }

  it('20261120110100_create_diagnosis_runs.js', async () => {
    await migratedTo(knex, '20261120110100_create_diagnosis_runs.js');
    await knex('diagnosis_runs').insert(row);
    await oneRunsAtATime();
    await knex('diagnosis_runs').update({ finished_at: 6, passed: true });
    await knex('diagnosis_runs').insert({ ...row, id: 'r2' });
    await knex.migrate.down({ directory });
    expect(await knex.schema.hasTable('diagnosis_runs')).toBe(false);
  });

  it('20261121130000_add_arrival_to_diagnosis_runs.js', async () => {
    await migratedTo(knex, '20261121120000_create_oauth_flows.js');
    await knex('diagnosis_runs').insert(row);
    await knex.migrate.up({ directory });

    expect(await knex('diagnosis_runs').first()).toMatchObject({
      ...{ id: 'r1', kind: 'person', code_tries: 0, arrived_at: null },
    });
    const scheduled = {
      ...{ ...row, id: 'r2', run_by: 'plugin:mail', kind: 'scheduled' },
      ...{ settings_version: 7, failure_class: 'network', link_hash: 'h1' },
    };
    await knex('diagnosis_runs').insert(scheduled);
    await expect(
      knex('diagnosis_runs').insert({ ...scheduled, id: 'r3', run_by: 'eve' }),
    ).rejects.toThrow(/unique/i);

    await knex.migrate.down({ directory });
    const [kept, ...others] = await knex('diagnosis_runs');
    expect(kept).toMatchObject({ id: 'r1', fingerprint: 'f1' });
    expect(kept).not.toHaveProperty('arrived_at');
    expect(others).toEqual([]);
    await oneRunsAtATime();
  });

  it('20261121140000_add_outcome_to_diagnosis_runs.js', async () => {
    await migratedTo(knex, '20261121130000_add_arrival_to_diagnosis_runs.js');
    const steps = JSON.stringify([
      { id: 'data', summary: 'The server did not want the mail yet.' },
    ]);
    await knex('diagnosis_runs').insert([
      { ...row, finished_at: 6, passed: true },
      { ...row, id: 'r2', finished_at: 6, passed: true, steps },
      { ...row, id: 'r3', finished_at: 6, passed: false, steps: '[]' },
      { ...row, id: 'r4' },
    ]);
    const column = async (name: string) =>
      (await knex('diagnosis_runs').orderBy('id')).map(run => run[name]);
    await knex.migrate.up({ directory });
    expect(await column('outcome')).toEqual([
      ...['passed', 'inconclusive', 'failed', null],
    ]);
    await oneRunsAtATime();

    await knex.migrate.down({ directory });
    // SQLite has no booleans.
    const passed = (await column('passed')).map(value =>
      value === null ? 'unknown' : Boolean(value),
    );
    expect(passed).toEqual([true, 'unknown', false, 'unknown']);
    expect(await knex.schema.hasColumn('diagnosis_runs', 'outcome')).toBe(
      false,
    );
    await oneRunsAtATime();
  });
});
