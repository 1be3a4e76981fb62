import { Knex } from 'knex';
import { databaseClock } from '../database';
import { mayExpire } from './mayExpire';
import { priorityRanks } from './priority';

/** What the outbox asks for next; in milliseconds from now, 0 when it is time, nothing when there is none. */
export interface Agenda {
  /** A message is due. */
  dueInMs?: number;
  /** A lease runs out, should its holder not prolong it. */
  leaseEndsInMs?: number;
  /** A message that waits becomes too old; one that is on its way does not. */
  expiresInMs?: number;
}

/**
 * Reads what the outbox asks for next.
 *
 * @remarks
 *
 * The question that an idle backend asks all the time, so it must cost
 * nothing: one statement that reads the first entries of index ranges.
 */
export async function readAgenda(options: { knex: Knex }): Promise<Agenda> {
  const { knex } = options;
  const [{ now, ...times }] = await knex.select(
    { now: databaseClock(knex) },
    ...dueTimes(knex),
    ...expiryTimes(knex),
    knex('outbox_messages')
      .min('leased_until')
      .whereNotNull('leased_until')
      .as('lease'),
  );
  const until = (prefix: string) => {
    const next = Object.entries(times)
      .filter(([name, time]) => name.startsWith(prefix) && time !== null)
      .map(([, time]) => Math.max(0, Number(time) - Number(now)));
    return next.length > 0 ? Math.min(...next) : undefined;
  };
  return {
    dueInMs: until('due'),
    leaseEndsInMs: until('lease'),
    expiresInMs: until('expiry'),
  };
}

function dueTimes(knex: Knex): Knex.QueryBuilder[] {
  return Object.values(priorityRanks).map(priority =>
    knex('outbox_messages')
      .min('due_at')
      .where({ priority })
      .whereNotNull('due_at')
      .as(`due_${priority}`),
  );
}

function expiryTimes(knex: Knex): Knex.QueryBuilder[] {
  return (['queued', 'deferred', 'held'] as const).map(state =>
    knex('outbox_messages')
      .min('expires_at')
      .where({ state })
      .modify(mayExpire)
      .as(`expiry_${state}`),
  );
}
