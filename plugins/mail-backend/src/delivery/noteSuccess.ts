import { Knex } from 'knex';
import { databaseClock } from '../database';

/**
 * Notes that the server listens to us, and lets the other messages follow.
 *
 * @remarks
 *
 * Changes nothing, and locks nothing, while mail works as it did before.
 *
 * @param options.accepted - whether it took the message, or refused it for the message's own sake
 * @returns whether this ended a probe or a fault
 */
export async function noteSuccess(options: {
  knex: Knex;
  settingsKey: string;
  accepted: boolean;
}): Promise<boolean> {
  const { knex, accepted } = options;
  const changed = await knex('delivery_health')
    .where({ settings_fingerprint: options.settingsKey })
    // A success that was on its way when another attempt paused the queue does not resume it.
    .whereNot({ flow: 'paused' })
    .where(changes => {
      changes.whereNot({ flow: 'open' }).orWhereNotNull('failing_since');
      if (accepted) {
        changes.orWhereNull('working_since');
      }
    })
    .update({
      flow: 'open',
      ...{ probe_until: null, probe_due_at: null, faults: 0 },
      ...(accepted && {
        working_since: knex.raw('coalesce(working_since, ?)', [
          databaseClock(knex),
        ]),
      }),
      failing_since: null,
      paused_at: null,
      failure_class: null,
      reply: null,
      advice: null,
    });
  return changed > 0;
}
