import { Knex } from 'knex';

/** The table of readers; its rows stay within the files of this folder that name it. */
export const SUBSCRIPTIONS = 'entity_events_subscriptions';

/** How far one reader has come. */
export interface Subscription {
  name: string;
  /** Changes up to this number are done with. */
  acknowledgedNumber: number;
  /** Changes that became too old unread, and that no acknowledged batch has reported. */
  expired: number;
  /** The batch that is lent out, also when its time is over. */
  lease?: SubscriptionLease;
}

/** A batch that is lent to one reader. */
export interface SubscriptionLease {
  id: string;
  /** Epoch milliseconds. */
  until: number;
  /** The last change of the batch. */
  number: number;
  /** How many expired changes the batch reported. */
  expired: number;
}

interface SubscriptionRow {
  name: string;
  acknowledged_number: number | string;
  expired: number;
  lease: string | null;
  leased_until: number | string | null;
  leased_number: number | string | null;
  leased_expired: number;
}

/** Reads subscriptions and keeps everybody else from moving them; all when no name is given. */
export async function lockSubscriptions(
  tx: Knex.Transaction,
  name?: string,
): Promise<Subscription[]> {
  const rows: SubscriptionRow[] = await tx(SUBSCRIPTIONS)
    .where(name === undefined ? {} : { name })
    .orderBy('name')
    .forUpdate();
  return rows.map(row => ({
    name: row.name,
    acknowledgedNumber: Number(row.acknowledged_number),
    expired: row.expired,
    lease: toLease(row),
  }));
}

/** Tells whether somebody holds a batch of this subscription at this time. */
export function isLent(subscription: Subscription, now: number): boolean {
  return subscription.lease !== undefined && subscription.lease.until > now;
}

function toLease(row: SubscriptionRow): SubscriptionLease | undefined {
  return row.lease === null
    ? undefined
    : {
        id: row.lease,
        until: Number(row.leased_until),
        number: Number(row.leased_number),
        expired: row.leased_expired,
      };
}
