import createKnex from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDurable } from './makeDurable';

describe('makeDurable', () => {
  it('flushes every commit, on every connection to the file', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'mailroom-'));
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: { filename: join(directory, 'mail.sqlite') },
      pool: { min: 1, max: 1 },
      useNullAsDefault: true,
      log: { warn: () => {} },
    });
    await makeDurable(knex);
    await expect(modes()).resolves.toEqual(['wal', 2]);

    const connection = await knex.client.acquireConnection();
    connection.__knex__disposed = new Error('lost');
    await knex.client.releaseConnection(connection);
    await expect(modes()).resolves.toEqual(['wal', 2]);
    const another = await knex.client.acquireConnection();
    expect(another).not.toBe(connection);
    await knex.client.releaseConnection(another);

    await knex.destroy();
    await rm(directory, { recursive: true });

    async function modes() {
      const [journal] = await knex.raw('pragma journal_mode');
      const [flushing] = await knex.raw('pragma synchronous');
      return [journal.journal_mode, flushing.synchronous];
    }
  });
});
