import { Knex } from 'knex';
import { databaseClock } from '../database';
import { Fault } from './health';

/** So rarely that no server takes it for somebody who guesses passwords. */
const probeEveryMs = 60 * 60_000;

/**
 * Stops all submissions because of a fault that concerns every message.
 *
 * @remarks
 *
 * What made it may be mended at the server, where nobody sees it from here, so
 * one message an hour finds out.
 *
 * Only while the settings are still those that failed: an attempt that was on
 * its way when they were changed says nothing about the new ones.
 */
export async function pauseDelivery(options: {
  knex: Knex;
  settingsKey: string;
  fault: Fault;
}): Promise<void> {
  const { knex, fault } = options;
  await knex('delivery_health')
    .where({ settings_fingerprint: options.settingsKey })
    .update({
      flow: 'paused',
      probe_until: null,
      probe_due_at: knex.raw('? + ?', [databaseClock(knex), probeEveryMs]),
      faults: 0,
      paused_at: knex.raw('coalesce(paused_at, ?)', [databaseClock(knex)]),
      failing_since: knex.raw('coalesce(failing_since, ?)', [
        databaseClock(knex),
      ]),
      working_since: null,
      failure_class: fault.failureClass,
      reply: fault.reply,
      advice: fault.advice,
    });
}
