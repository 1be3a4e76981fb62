import { Knex } from 'knex';
import { databaseClock } from '../database';

/** Twice as long as the catalog keeps a change that nobody acknowledges. */
const RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

/** Deletes receipts of changes that cannot be handed over again. */
export async function pruneReceipts(knex: Knex): Promise<number> {
  return knex('change_receipts')
    .where(
      'received_at',
      '<',
      knex.raw('? - ?', [databaseClock(knex), RETENTION_MS]),
    )
    .delete();
}
