import { Knex } from 'knex';
import {
  isPostgres,
  returnedRows,
} from '../../plugins/mail-backend/src/database';

/** What is filled with a million rows. */
const tables = ['outbox_messages', 'message_entities'];

interface Index {
  name: string;
  /** The statement that builds it. */
  definition: string;
}

/**
 * Lets the outbox be filled without its indexes, and builds them afterwards.
 *
 * @remarks
 *
 * That takes a fraction of the time. Nor is it checked row by row that what is
 * referred to exists: copies refer to what their original does.
 */
export async function fillQuickly(
  knex: Knex,
  fill: (knex: Knex) => Promise<void>,
): Promise<void> {
  if (isPostgres(knex)) {
    await knex.transaction(async transaction => {
      await transaction.raw('set local session_replication_role = replica');
      await transaction.raw(`set local maintenance_work_mem = '256MB'`);
      await withoutIndexes(transaction, fill);
    });
    await knex.raw('vacuum analyze');
    // What was filled is on the disk before anything is measured, not while.
    await knex.raw('checkpoint');
  } else {
    // SQLite has one connection; a million rows in one transaction would all be in its log.
    await knex.raw('pragma foreign_keys = off');
    await withoutIndexes(knex, fill).finally(() =>
      knex.raw('pragma foreign_keys = on'),
    );
    await knex.raw('analyze');
    await knex.raw('pragma wal_checkpoint(truncate)');
  }
}

async function withoutIndexes(
  knex: Knex,
  fill: (knex: Knex) => Promise<void>,
): Promise<void> {
  const indexes = await readIndexes(knex);
  for (const { name } of indexes) await knex.raw(`drop index ${name}`);
  await fill(knex);
  for (const { definition } of indexes) await knex.raw(definition);
}

/** Those that can be dropped: constraints keep theirs. */
async function readIndexes(knex: Knex): Promise<Index[]> {
  const listed = tables.map(table => `'${table}'`).join(', ');
  return returnedRows<Index>(
    await knex.raw(
      isPostgres(knex)
        ? `select indexname as name, indexdef as definition from pg_indexes
           where tablename in (${listed})
             and indexname not in (select conname from pg_constraint)`
        : `select name, sql as definition from sqlite_master
           where type = 'index' and sql is not null and tbl_name in (${listed})`,
    ),
  );
}
