import { Knex } from 'knex';
import { databaseClock } from '../database';
import { Fault } from './health';

/** A limit of a day gives way little by little, as what was sent a day ago falls out of it. */
const probeEveryMs = 60 * 60_000;

/**
 * Notes that the server takes no more for hours: one message an hour asks whether it does again.
 *
 * @remarks
 *
 * The others wait where they are. A server that is asked again and again by
 * every one of them counts that, too, and some lock the account.
 *
 * @param options.random - 0 to 1; so that several portals do not come back together
 */
export async function noteSpent(options: {
  knex: Knex;
  settingsKey: string;
  fault: Fault;
  random: () => number;
}): Promise<void> {
  const { knex, fault, random } = options;
  const waitMs = Math.round(probeEveryMs * (0.8 + 0.4 * random()));
  await knex('delivery_health')
    .where({ settings_fingerprint: options.settingsKey })
    .whereNot({ flow: 'paused' })
    .update({
      flow: 'probing',
      probe_until: null,
      probe_due_at: knex.raw('? + ?', [databaseClock(knex), waitMs]),
      paused_at: null,
      failing_since: knex.raw('coalesce(failing_since, ?)', [
        databaseClock(knex),
      ]),
      working_since: null,
      failure_class: fault.failureClass,
      reply: fault.reply,
      advice: fault.advice,
    });
}
