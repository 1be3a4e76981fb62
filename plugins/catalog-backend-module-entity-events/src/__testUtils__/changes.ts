import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { readDatabaseTime } from '../readDatabaseTime';
import { component } from './catalog';

/** Records changes of components with these names, as a comparison some time ago would have. */
export async function recordChanges(
  knex: Knex,
  names: string[],
  ageMs = 0,
): Promise<void> {
  const now = await readDatabaseTime(knex);
  for (const name of names) {
    await knex('entity_events_changes').insert({
      change_id: randomUUID(),
      entity_ref: `component:default/${name}`,
      kinds: '["created"]',
      after_entity: JSON.stringify(component(name)),
      detected_at: now - ageMs,
      created_together: 1,
    });
  }
}

/** Lets the lease of a subscription run out. */
export async function endLease(knex: Knex, name: string): Promise<void> {
  await knex('entity_events_subscriptions')
    .where({ name })
    .update({ leased_until: 1 });
}
