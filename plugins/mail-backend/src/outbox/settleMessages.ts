import { MessageState } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock, returnedRows } from '../database';
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

/** Typed, because PostgreSQL cannot tell what a bare parameter in a list of values is. */
const settlementValues =
  '(cast(? as text), cast(? as text), cast(? as text), cast(? as integer), cast(? as bigint), cast(? as text))';

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
  const settled = await knex.raw(
    `update outbox_messages
     set state = settled.column3,
         attempts = attempts + settled.column4,
         due_at = ? + settled.column5,
         reason = settled.column6,
         updated_at = ?,
         lease_token = null,
         leased_until = null
     from (values ${settlements
       .map(() => settlementValues)
       .join(', ')}) as settled
     where outbox_messages.id = settled.column1
       and outbox_messages.lease_token = settled.column2
     returning outbox_messages.id as id`,
    [
      databaseClock(knex),
      databaseClock(knex),
      ...settlements.flatMap(settlementBindings),
    ],
  );
  const ids = new Set(returnedRows<{ id: string }>(settled).map(row => row.id));
  await eraseConfidentialContents({
    knex,
    messageIds: settlements
      .filter(
        ({ message, next }) => message.confidential && isFinal(next.state),
      )
      .map(({ message }) => message.id)
      .filter(id => ids.has(id)),
  });
  return ids;
}

function settlementBindings({ message, next }: Settlement) {
  return [
    message.id,
    message.leaseToken,
    next.state,
    next.counts ? 1 : 0,
    // Null stays null when added to the clock: nobody may claim the message.
    next.dueInMs === undefined ? null : Math.round(next.dueInMs),
    next.reason ?? null,
  ];
}
