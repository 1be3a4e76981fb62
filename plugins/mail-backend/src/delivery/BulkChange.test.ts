import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { BulkChange } from './BulkChange';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('BulkChange', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
  });
  afterAll(() => knex.destroy());

  it('changes no more when it is stopped, and has told of all that it changed', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `${index}`);
    const stopping = new AbortController();
    const changed: string[] = [];
    let told = 0;
    const bulk = new BulkChange({
      ...{ knex, request: { ids }, signal: stopping.signal },
      async change(some) {
        changed.push(...some);
        return { changed: some.length, refused: new Map() };
      },
      async onChanged() {
        told = changed.length;
      },
    });
    const seen: number[] = [];
    for await (const progress of bulk) {
      expect(progress.done).toBe(false);
      seen.push(progress.changed);
      if (seen.length === 2) stopping.abort();
    }
    expect(seen).toEqual([50, 100]);
    expect(changed).toHaveLength(100);
    expect(told).toBe(100);
    expect(bulk.summary).toMatchObject({ changed: 100 });
  });
});
