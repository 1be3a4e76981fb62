import { Knex } from 'knex';
import { lockDetectionState } from '../detect';
import { readDatabaseTime } from '../readDatabaseTime';
import { SUBSCRIPTIONS } from './subscriptions';

/**
 * Begins a subscription at the current end; does nothing when it exists.
 *
 * @remarks
 *
 * The lock keeps pruning away, which would otherwise not see the new
 * subscription and remove the first change that is meant for it.
 */
export async function openSubscription(
  knex: Knex,
  name: string,
): Promise<void> {
  if (await knex(SUBSCRIPTIONS).where({ name }).first('name')) {
    return;
  }
  await knex.transaction(async tx => {
    await lockDetectionState(tx);
    const [{ last }] = await tx('entity_events_changes').max({
      last: 'number',
    });
    await tx(SUBSCRIPTIONS)
      .insert({
        name,
        acknowledged_number: last ?? 0,
        last_read_at: await readDatabaseTime(tx),
      })
      .onConflict('name')
      .ignore();
  });
}
