import { Knex } from 'knex';
import { databaseClock } from '../database';
import { changeMessages } from './changeMessages';
import { mayExpire } from './mayExpire';

/** Enough to be quick, few enough to keep no row locked for long. */
const messagesPerStep = 1000;

/**
 * Makes held messages due, and on demand also those that wait for their next attempt.
 *
 * @returns how many became due by it
 */
export async function releaseMessages(options: {
  knex: Knex;
  /** Whether deferred messages are tried before their time. */
  deferred: boolean;
}): Promise<number> {
  const { knex } = options;
  let released = await inSteps(() => releaseHeld(knex, messagesPerStep));
  if (options.deferred) {
    released += await inSteps(() => hurryDeferred(knex));
  }
  return released;
}

/** Makes one held message due, to find out whether the others may follow. */
export async function releaseOne(options: { knex: Knex }): Promise<number> {
  return releaseHeld(options.knex, 1);
}

async function inSteps(step: () => Promise<number>): Promise<number> {
  let total = 0;
  let count = messagesPerStep;
  while (count === messagesPerStep) {
    count = await step();
    total += count;
  }
  return total;
}

function releaseHeld(knex: Knex, limit: number): Promise<number> {
  return changeMessages({
    knex,
    picked: knex('outbox_messages')
      .select('id')
      .where({ state: 'held' })
      .modify(mayExpire)
      .limit(limit),
    changes: {
      state: 'queued',
      reason: null,
      due_at: databaseClock(knex),
      updated_at: databaseClock(knex),
    },
  }).then(Number);
}

function hurryDeferred(knex: Knex): Promise<number> {
  return changeMessages({
    knex,
    picked: knex('outbox_messages')
      .select('id')
      .where({ state: 'deferred' })
      .modify(mayExpire)
      .where('due_at', '>', knex.select(databaseClock(knex)))
      .limit(messagesPerStep),
    changes: { due_at: databaseClock(knex) },
  }).then(Number);
}
