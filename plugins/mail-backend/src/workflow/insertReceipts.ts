import { Knex } from 'knex';
import { databaseClock } from '../database';

/**
 * Notes that changes are handled.
 *
 * @remarks
 *
 * Where two backends have the same change (the lease of one had ended), the
 * second waits here until the first has committed, and then inserts nothing.
 *
 * @returns how many of them had no receipt yet
 */
export async function insertReceipts(
  transaction: Knex.Transaction,
  changeIds: string[],
): Promise<number> {
  const inserted = await transaction('change_receipts')
    .insert(
      changeIds.map(id => ({
        change_id: id,
        received_at: databaseClock(transaction),
      })),
    )
    .onConflict('change_id')
    .ignore()
    .returning('change_id');
  return inserted.length;
}
