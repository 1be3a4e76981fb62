import {
  MessageState,
  messageStates,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { returnedRows } from '../../database';

/** More than any portal has; a plugin that makes them up as it goes shall not slow the others down. */
const mostKinds = 100;

/** The states that the index of states and kinds holds. */
export const indexedStates = messageStates.filter(state => state !== 'sending');

/**
 * Reads which kinds of messages there are in some states.
 *
 * @remarks
 *
 * From one kind to the next: as many looks into the index as there are kinds,
 * however many messages.
 */
export async function readKinds(
  knex: Knex,
  states: readonly MessageState[] = indexedStates,
): Promise<string[]> {
  const kinds = new Set<string>();
  for (const state of states) {
    const result = await knex.raw(
      `with recursive found(kind, n) as (
         select min(kind), 1 from outbox_messages
         where state = ? and state <> 'sending'
         union all
         select (
           select min(kind) from outbox_messages
           where state = ? and state <> 'sending' and kind > found.kind
         ), n + 1
         from found where found.kind is not null and n < ${mostKinds}
       )
       select kind from found where kind is not null`,
      [state, state],
    );
    returnedRows<{ kind: string }>(result).forEach(row => kinds.add(row.kind));
  }
  return [...kinds].sort();
}
