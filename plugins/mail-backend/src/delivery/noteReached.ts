import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';

/** Faults that are over when the server can be reached and signed in to. */
const endedByReaching: FailureClass[] = ['network', 'transient', 'throttle'];

/**
 * Notes that the server was reached and signed in to, without a message: a fault that stood in the way of that is over.
 *
 * @remarks
 *
 * It proves less than a message that is accepted. A pause stays, and settings
 * that have not proven themselves still send one message first.
 */
export async function noteReached(options: {
  knex: Knex;
  settingsKey: string;
}): Promise<void> {
  const { knex } = options;
  await knex('delivery_health')
    .where({ id: 1, settings_fingerprint: options.settingsKey })
    .whereNot({ flow: 'paused' })
    .whereNotNull('failing_since')
    .whereIn('failure_class', endedByReaching)
    .update({
      working_since: databaseClock(knex),
      failing_since: null,
      paused_at: null,
      failure_class: null,
      reply: null,
      advice: null,
    });
}
