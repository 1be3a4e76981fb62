import { MessageState } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { isPostgres } from '../database';

/** What has to be known of a message to decide whether it may be changed. */
export interface ListedMessage {
  id: string;
  state: MessageState;
  content_id: string;
  confidential: boolean | number;
  /** Why it must not be sent to its address, where that was asked. */
  suppressed_because: string | null;
}

/**
 * Reads the listed messages and keeps them as they are until the transaction ends.
 *
 * @remarks
 *
 * In the order of their ids, so that two who want the same ones do not wait
 * for each other for ever.
 *
 * @param options.suppressed - why its address is not written to, or null
 */
export async function lockListed(options: {
  knex: Knex;
  ids: string[];
  suppressed?: Knex.Raw;
}): Promise<ListedMessage[]> {
  const { knex, ids, suppressed } = options;
  const query = knex('outbox_messages')
    .select('id', 'state', 'content_id', 'confidential')
    .select({ suppressed_because: suppressed ?? knex.raw('null') })
    .whereIn('id', ids)
    .orderBy('id');
  return isPostgres(knex) ? query.forUpdate() : query;
}
