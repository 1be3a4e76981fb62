import { SuppressionCause } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { databaseClock } from '../database';
import { suppressWaitingMessages } from '../outbox';
import { suppressionReason } from './suppressionReason';

/** Which address is not to be written to, and why. */
export interface NewSuppression {
  /** Normalised. */
  address: string;
  cause: SuppressionCause;
  /** What the mail server said, or a note. */
  words?: string;
  /** The message that showed it. */
  messageId?: string;
  /** Entity ref, when a person asked for it. */
  suppressedBy?: string;
}

/**
 * Writes no more to an address; what waits for it becomes `suppressed` as well.
 *
 * @returns false when it was suppressed already, which stays as it was
 */
export async function suppressAddress(
  knex: Knex,
  suppression: NewSuppression,
): Promise<boolean> {
  return knex.transaction(async transaction => {
    const stored = await store(transaction, suppression);
    if (stored) {
      await suppressWaiting(transaction, suppression.address);
    }
    return stored;
  });
}

/** Makes what waits for a suppressed address `suppressed`; belongs into the transaction of the decision. */
export async function suppressWaiting(
  transaction: Knex,
  address: string,
): Promise<void> {
  await suppressWaitingMessages({
    knex: transaction,
    address,
    reason: suppressionReason(transaction, transaction.raw('?', [address])),
  });
}

async function store(
  knex: Knex,
  suppression: NewSuppression,
): Promise<boolean> {
  const { address, cause, words, messageId, suppressedBy } = suppression;
  const stored = await knex('suppressions')
    .insert({
      ...{ id: randomUUID(), address, cause, words },
      message_id: messageId ?? null,
      since: databaseClock(knex),
      suppressed_by: suppressedBy ?? null,
      told_at: null,
      lifted_at: null,
      lifted_by: null,
    })
    .onConflict('address')
    .merge()
    // One that is in force keeps its evidence.
    .whereNotNull('suppressions.lifted_at')
    .returning('id');
  return stored.length > 0;
}
