import { Knex } from 'knex';

/** Finds which of these changes have been handled. At most 200 at once. */
export async function findReceipts(
  knex: Knex,
  changeIds: string[],
): Promise<Set<string>> {
  const rows = await knex('change_receipts')
    .select('change_id')
    .whereIn('change_id', changeIds);
  return new Set(rows.map(row => row.change_id));
}
