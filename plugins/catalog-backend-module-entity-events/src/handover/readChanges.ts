import { EntityChangeBatch } from '@mailroom/backstage-plugin-entity-events-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { readDatabaseTime } from '../readDatabaseTime';
import { findChanges } from './findChanges';
import { openSubscription } from './openSubscription';
import { isLent, lockSubscriptions, SUBSCRIPTIONS } from './subscriptions';

/** What a reader asks for. */
export interface ReadRequest {
  subscription: string;
  /** How many changes at the most. */
  limit: number;
  leaseSeconds: number;
}

/**
 * Lends the oldest changes that a subscription has not acknowledged.
 *
 * @returns nothing while another reader of the subscription holds a batch
 */
export async function readChanges(
  knex: Knex,
  request: ReadRequest,
): Promise<EntityChangeBatch> {
  await openSubscription(knex, request.subscription);
  return knex.transaction(async tx => {
    const [subscription] = await lockSubscriptions(tx, request.subscription);
    const now = await readDatabaseTime(tx);
    await noteRead(tx, request.subscription, now);
    if (isLent(subscription, now)) {
      return { changes: [], expired: 0 };
    }
    const found = await findChanges(tx, {
      afterNumber: subscription.acknowledgedNumber,
      limit: request.limit,
    });
    const { expired } = subscription;
    if (found.length === 0 && expired === 0) {
      return { changes: [], expired };
    }
    const lease = await lend(tx, {
      subscription: request.subscription,
      until: now + request.leaseSeconds * 1000,
      number: found.at(-1)?.number ?? subscription.acknowledgedNumber,
      expired,
    });
    return { lease, changes: found.map(({ change }) => change), expired };
  });
}

async function noteRead(
  tx: Knex.Transaction,
  name: string,
  now: number,
): Promise<void> {
  await tx(SUBSCRIPTIONS).where({ name }).update({ last_read_at: now });
}

async function lend(
  tx: Knex.Transaction,
  batch: {
    subscription: string;
    until: number;
    number: number;
    expired: number;
  },
): Promise<string> {
  const lease = randomUUID();
  await tx(SUBSCRIPTIONS).where({ name: batch.subscription }).update({
    lease,
    leased_until: batch.until,
    leased_number: batch.number,
    leased_expired: batch.expired,
  });
  return lease;
}
