import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { readDatabaseTime } from '../readDatabaseTime';
import { isLent, lockSubscriptions, SUBSCRIPTIONS } from './subscriptions';

/**
 * Takes note that a reader has taken over every change of a batch.
 *
 * @throws ConflictError when the lease has ended or never was
 */
export async function acknowledgeChanges(
  knex: Knex,
  batch: { subscription: string; lease: string },
): Promise<void> {
  await knex.transaction(async tx => {
    const [subscription] = await lockSubscriptions(tx, batch.subscription);
    const now = await readDatabaseTime(tx);
    const lease = subscription?.lease;
    if (lease?.id !== batch.lease || !isLent(subscription, now)) {
      throw new ConflictError(
        `The lease of this batch of subscription ${batch.subscription} has ended, somebody else may have the changes; read again, and acknowledge within leaseSeconds`,
      );
    }
    await tx(SUBSCRIPTIONS)
      .where({ name: subscription.name })
      .update({
        acknowledged_number: lease.number,
        expired: subscription.expired - lease.expired,
        lease: null,
        leased_until: null,
        leased_number: null,
        leased_expired: 0,
      });
  });
}
