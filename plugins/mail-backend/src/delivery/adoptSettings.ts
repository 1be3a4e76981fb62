import { Knex } from 'knex';
import { EffectiveSettings } from '../settings';
import { healthIds, ServerRole } from './ServerRole';

/** What tells one set of settings in force from another. */
export function settingsKey(settings: EffectiveSettings): string {
  return 'fingerprint' in settings ? settings.fingerprint : settings.state;
}

/**
 * Notes that other settings of a server are in force; what was known of the earlier ones is forgotten.
 *
 * @remarks
 *
 * New settings have to prove themselves with one message before the rest
 * follows, so that a wrong password costs one sign-in and not one per
 * connection: some servers lock the account after a few.
 *
 * @returns false when another backend noted it already
 */
export async function adoptSettings(options: {
  knex: Knex;
  role: ServerRole;
  settingsKey: string;
}): Promise<boolean> {
  const { knex } = options;
  const adopted = await knex('delivery_health')
    .where({ id: healthIds[options.role] })
    .where(other =>
      other
        .whereNot({ settings_fingerprint: options.settingsKey })
        .orWhereNull('settings_fingerprint'),
    )
    .update({
      settings_fingerprint: options.settingsKey,
      flow: 'probing',
      ...{ probe_until: null, probe_due_at: null, faults: 0 },
      working_since: null,
      failing_since: null,
      paused_at: null,
      ...{ pace_per_minute: null, paced_at: null },
      ...{ paced_until: null, pace_spent_until: null },
      failure_class: null,
      reply: null,
      advice: null,
    });
  return adopted > 0;
}
