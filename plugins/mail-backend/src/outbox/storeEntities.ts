import { Knex } from 'knex';
import { rowsTable } from '../database';
import { PendingMessage } from './insertMessages';

/** More of them make nobody find a summary better. */
const mostOfOneMessage = 200;
/** The column's; a longer one is found by nobody. */
const longestRef = 255;

const columns = {
  message_id: 'text',
  relation: 'text',
  entity_ref: 'text',
} as const;

/** Stores who gets the messages and what they tell about, of those that were stored. */
export async function storeEntities(
  messages: PendingMessage[],
  options: { knex: Knex },
): Promise<void> {
  const rows = messages.flatMap(({ id, draft }) => [
    ...rowsOf(id, 'recipient', draft.recipients),
    ...rowsOf(id, 'about', draft.about),
  ]);
  if (rows.length === 0) {
    return;
  }
  await options.knex.raw(
    // Another backend may have been faster with the key of a message; then it has no row.
    `insert into message_entities (message_id, relation, entity_ref, created_at)
     select concerned.message_id, concerned.relation, concerned.entity_ref,
            outbox_messages.created_at
     from (?) as concerned
     join outbox_messages on outbox_messages.id = concerned.message_id`,
    [rowsTable(options.knex, rows, columns)],
  );
}

function rowsOf(
  messageId: string,
  relation: 'recipient' | 'about',
  refs: string[] = [],
) {
  const folded = refs
    .map(ref => ref.toLocaleLowerCase('en-US'))
    .filter(ref => ref.length <= longestRef);
  return [...new Set(folded)].slice(0, mostOfOneMessage).map(ref => ({
    message_id: messageId,
    relation,
    entity_ref: ref,
  }));
}
