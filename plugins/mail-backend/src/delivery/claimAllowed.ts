import { Knex } from 'knex';
import { isPostgres } from '../database';
import { claimDueMessages, ClaimedMessage } from '../outbox';
import { SubmissionServer } from '../settings';
import { readAllowance } from './allowance';

/**
 * Claims due messages, no more than the server's limits leave; the others stay
 * in the queue and no attempt of theirs is counted.
 *
 * @remarks
 *
 * With limits, backends count and claim one after the other: two that counted
 * at the same moment would both take what is left for one.
 */
export async function claimAllowed(options: {
  knex: Knex;
  server: SubmissionServer;
  limit: number;
  leaseMs: number;
  /** See {@link claimDueMessages}. */
  beginWith?: string;
  /** Claims nothing unless delivery is open, for all backends. */
  whileOpen?: boolean;
}): Promise<ClaimedMessage[]> {
  const { server, limit, whileOpen, ...rest } = options;
  const { knex } = rest;
  const claim = {
    ...rest,
    provided: whileOpen ? isOpen(knex) : undefined,
  };
  if (!server.limits) {
    return claimDueMessages({ ...claim, limit });
  }
  return knex.transaction(async transaction => {
    await takeTurn(transaction);
    const allowance = await readAllowance({ knex: transaction, server });
    return claimDueMessages({
      ...claim,
      knex: transaction,
      limit: Math.min(limit, allowance),
    });
  });
}

function isOpen(knex: Knex): Knex.Raw {
  return knex.raw(
    `exists (select 1 from delivery_health where id = 1 and flow = 'open')`,
  );
}

/** Waits for the other backends; SQLite has one writer anyway. */
async function takeTurn(transaction: Knex) {
  if (isPostgres(transaction)) {
    await transaction('delivery_health')
      .where({ id: 1 })
      .forUpdate()
      .select('id');
  }
}
