import { MessageState } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock, returnedRows, rowsTable } from '../database';
import { ClaimedMessage } from './claimDueMessages';
import { eraseConfidentialContents } from './eraseConfidentialContents';
import { isFinal } from './isFinal';

/** What becomes of a claimed message. */
export interface NextState {
  state: Exclude<MessageState, 'sending'>;
  /** Whether the attempt counts. */
  counts: boolean;
  /** Milliseconds until the next attempt; undefined when nobody shall claim it. */
  dueInMs?: number;
  /** Why, for people. */
  reason?: string;
}

/** A claimed message and what becomes of it. */
export interface Settlement {
  message: Pick<ClaimedMessage, 'id' | 'leaseToken' | 'confidential'>;
  next: NextState;
}

/** What is settled at once, as a table in the statement. */
const settlementColumns = {
  id: 'text',
  lease_token: 'text',
  state: 'text',
  counts: 'integer',
  due_in_ms: 'bigint',
  reason: 'text',
} as const;

/**
 * Ends the lease of a batch of messages with their next state.
 *
 * @remarks
 *
 * One statement for the batch. Only the holder of the lease settles: who was
 * cut off for so long that another backend took the message over changes
 * nothing any more.
 *
 * @returns the ids of the messages that were settled; what is missing was somebody else's by then
 */
export async function settleMessages(options: {
  knex: Knex;
  settlements: Settlement[];
}): Promise<Set<string>> {
  const { knex, settlements } = options;
  if (settlements.length === 0) {
    return new Set();
  }
  const settled = await settlementStatement(knex, settlements);
  const ids = new Set(returnedRows<{ id: string }>(settled).map(row => row.id));
  await eraseConfidentialContents({
    knex,
    messageIds: settlements
      .filter(erases)
      .map(({ message }) => message.id)
      .filter(id => ids.has(id)),
  });
  return ids;
}

/** The statement of {@link settleMessages}, for whoever has more to say in the same one; it returns the ids. */
export function settlementStatement(
  knex: Knex,
  settlements: Settlement[],
): Knex.Raw {
  return knex.raw(
    `update outbox_messages
     set state = settled.state,
         attempts = attempts + settled.counts,
         due_at = ? + settled.due_in_ms,
         reason = settled.reason,
         updated_at = ?,
         lease_token = null,
         leased_until = null,
         begun_at = null,
         begun_with = null
     from (?) as settled
     where outbox_messages.id = settled.id
       and outbox_messages.lease_token = settled.lease_token
     returning outbox_messages.id as id`,
    [
      databaseClock(knex),
      databaseClock(knex),
      rowsTable(knex, settlements.map(toRow), settlementColumns),
    ],
  );
}

/** Whether something has to be erased with it. */
export function erases({ message, next }: Settlement): boolean {
  return message.confidential && isFinal(next.state);
}

function toRow({ message, next }: Settlement) {
  return {
    id: message.id,
    lease_token: message.leaseToken,
    state: next.state,
    counts: next.counts ? 1 : 0,
    // Null stays null when added to the clock: nobody may claim the message.
    due_in_ms: next.dueInMs === undefined ? null : Math.round(next.dueInMs),
    reason: next.reason ?? null,
  };
}
