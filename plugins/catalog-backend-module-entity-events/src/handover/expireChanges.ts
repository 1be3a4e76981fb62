import { Knex } from 'knex';
import { Subscription, SUBSCRIPTIONS } from './subscriptions';

/** How many changes a subscription has lost. */
export interface Loss {
  name: string;
  count: number;
}

/** Moves subscriptions past the changes that are too old, and counts what each loses. */
export async function expireChanges(
  tx: Knex.Transaction,
  options: { subscriptions: Subscription[]; before: number },
): Promise<Loss[]> {
  const losses: Loss[] = [];
  for (const subscription of options.subscriptions) {
    const [{ count, last }] = await tx('entity_events_changes')
      .where('number', '>', subscription.acknowledgedNumber)
      .where('detected_at', '<', options.before)
      .count({ count: '*' })
      .max({ last: 'number' });
    if (Number(count) > 0) {
      losses.push({ name: subscription.name, count: Number(count) });
      await tx(SUBSCRIPTIONS)
        .where({ name: subscription.name })
        .update({
          acknowledged_number: last,
          expired: subscription.expired + Number(count),
        });
    }
  }
  return losses;
}
