import { Knex } from 'knex';
import { databaseClock } from '../database';
import { Fault } from './health';

/** Notes a fault of the server that may pass by itself; messages go on trying, each in its time. */
export async function noteTrouble(options: {
  knex: Knex;
  settingsKey: string;
  fault: Fault;
}): Promise<void> {
  const { knex, fault } = options;
  await knex('delivery_health')
    .where({ id: 1, settings_fingerprint: options.settingsKey })
    .whereNot({ flow: 'paused' })
    .update({
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
