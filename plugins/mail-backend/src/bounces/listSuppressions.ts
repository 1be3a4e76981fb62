import { SuppressionPage } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { readCursor, toCursor } from '../http';
import {
  suppressionColumns,
  SuppressionRow,
  toSuppression,
} from './suppressionRow';

/**
 * Lists the suppressions in force, the newest first, a page at a time.
 *
 * @param options.address - an address or the beginning of one, upper or lower case
 * @param options.cursor - `nextCursor` of the page before
 * @throws InputError when the cursor is not one of ours
 */
export async function listSuppressions(options: {
  knex: Knex;
  address?: string;
  cursor?: string;
  limit: number;
}): Promise<SuppressionPage> {
  const { knex, limit, address, cursor } = options;
  const query = knex('suppressions')
    .select(suppressionColumns)
    .whereNull('lifted_at')
    .orderBy('since', 'desc')
    .orderBy('id', 'desc')
    // One more than asked tells whether there is another page.
    .limit(limit + 1);
  if (address) {
    const pattern = `${address.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    query.whereRaw(`lower(address) like ? escape '\\'`, [pattern]);
  }
  if (cursor) {
    const { time, id } = readCursor(cursor);
    query.whereRaw('(since, id) < (?, ?)', [time, id]);
  }
  const rows: SuppressionRow[] = await query;
  const page = rows.slice(0, limit);
  return {
    items: page.map(toSuppression),
    nextCursor: rows.length > limit ? cursorAt(page[limit - 1]) : undefined,
  };
}

function cursorAt({ since, id }: SuppressionRow): string {
  return toCursor({ time: Number(since), id });
}
