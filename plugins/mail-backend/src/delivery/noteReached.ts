import { Knex } from 'knex';
import { databaseClock } from '../database';

/**
 * Notes that the server was reached and signed in to, without a message: a fault that stood in the way of that is over.
 *
 * @remarks
 *
 * It proves less than a message that is accepted: a pause stays, and so does
 * distrust of our mail, and settings that have not proven themselves still
 * send one message first.
 */
export async function noteReached(options: {
  knex: Knex;
  settingsKey: string;
}): Promise<void> {
  const { knex } = options;
  await knex('delivery_health')
    .where({ settings_fingerprint: options.settingsKey })
    .whereNull('paused_at')
    .whereNotNull('failing_since')
    .whereNot({ failure_class: 'reputation' })
    .update({
      working_since: databaseClock(knex),
      ...{ failing_since: null, probe_due_at: null, faults: 0 },
      ...{ failure_class: null, reply: null, advice: null },
    });
}
