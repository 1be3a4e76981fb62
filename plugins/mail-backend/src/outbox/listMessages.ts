import { InputError } from '@backstage/errors';
import {
  DeliveryPage,
  MessageState,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { deliveryColumns, DeliveryRow, toDelivery } from './delivery';

/**
 * Lists messages, the newest first, a page at a time.
 *
 * @param options.address - an address or the beginning of one, upper or lower case
 * @param options.cursor - `nextCursor` of the page before
 * @throws InputError when the cursor is not one of ours
 */
export async function listMessages(options: {
  knex: Knex;
  state?: MessageState;
  address?: string;
  cursor?: string;
  limit: number;
}): Promise<DeliveryPage> {
  const { knex, limit } = options;
  const query = knex('outbox_messages')
    .select(deliveryColumns)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    // One more than asked tells whether there is another page.
    .limit(limit + 1);
  if (options.state) {
    query.where({ state: options.state });
  }
  if (options.address) {
    query.whereRaw(`lower(address) like ? escape '\\'`, [
      prefixPattern(options.address),
    ]);
  }
  if (options.cursor) {
    const { createdAt, id } = readCursor(options.cursor);
    query.whereRaw('(created_at, id) < (?, ?)', [createdAt, id]);
  }
  const rows: DeliveryRow[] = await query;
  const page = rows.slice(0, limit);
  return {
    items: page.map(toDelivery),
    nextCursor: rows.length > limit ? cursorAfter(page[limit - 1]) : undefined,
  };
}

function prefixPattern(address: string): string {
  return `${address.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
}

function cursorAfter(row: DeliveryRow): string {
  return Buffer.from(`${row.created_at} ${row.id}`).toString('base64url');
}

function readCursor(cursor: string): { createdAt: number; id: string } {
  const [, createdAt, id] =
    Buffer.from(cursor, 'base64url')
      .toString()
      .match(/^(\d{1,15}) ([0-9a-f-]{36})$/) ?? [];
  if (!id) {
    throw new InputError(
      'cursor: is not one of this list; start again without it',
    );
  }
  return { createdAt: Number(createdAt), id };
}
