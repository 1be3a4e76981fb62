import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { lockDetectionState } from '../detect';
import { readDatabaseTime } from '../readDatabaseTime';
import { expireChanges } from './expireChanges';
import { isLent, lockSubscriptions, SUBSCRIPTIONS } from './subscriptions';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a change waits for a reader. */
export const KEPT_DAYS = 14;

/**
 * A reader that has not come for this long has been uninstalled. Until then its
 * losses are counted, so that it learns of them when it comes back.
 */
export const REMEMBERED_DAYS = 90;

/**
 * Removes changes that every subscription has acknowledged, and those that are
 * too old; the latter are counted for the subscriptions that lose them.
 *
 * @remarks
 *
 * A subscription with a batch lent out is left for the next time: its reader
 * may be about to acknowledge just these changes.
 */
export async function pruneChanges(
  knex: Knex,
  logger: LoggerService,
): Promise<void> {
  const losses = await knex.transaction(async tx => {
    await lockDetectionState(tx);
    const now = await readDatabaseTime(tx);
    await forgetReaders(tx, now - REMEMBERED_DAYS * DAY_MS);
    const idle = (await lockSubscriptions(tx)).filter(
      subscription => !isLent(subscription, now),
    );
    const expired = await expireChanges(tx, {
      subscriptions: idle,
      before: now - KEPT_DAYS * DAY_MS,
    });
    await removeAcknowledged(tx);
    return expired;
  });
  for (const { name, count } of losses) {
    logger.error(
      `Subscription ${name} has lost ${count} change(s) of the catalog: it did not take them over within ${KEPT_DAYS} days. Check that the plugin which reads it runs and can reach the catalog; if it was removed on purpose, this ends ${REMEMBERED_DAYS} days after its last read`,
    );
  }
}

async function forgetReaders(
  tx: Knex.Transaction,
  before: number,
): Promise<void> {
  await tx(SUBSCRIPTIONS).where('last_read_at', '<', before).delete();
}

async function removeAcknowledged(tx: Knex.Transaction): Promise<void> {
  const [{ number }] = await tx(SUBSCRIPTIONS).min({
    number: 'acknowledged_number',
  });
  await tx('entity_events_changes')
    // Without a subscription nobody is owed anything: the first begins at the end.
    .where(done => number !== null && done.where('number', '<=', number))
    .delete();
}
