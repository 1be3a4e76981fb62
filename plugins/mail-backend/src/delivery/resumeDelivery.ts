import { Knex } from 'knex';

/**
 * Lets one message try whether a fault that paused everything is gone.
 *
 * @remarks
 *
 * The pause counts until that message succeeds; see {@link noteSuccess}.
 *
 * @param options.settingsKey - of the server that is tried; all when absent
 */
export async function resumeDelivery(options: {
  knex: Knex;
  settingsKey?: string;
}): Promise<void> {
  const { knex, settingsKey } = options;
  const health = () =>
    knex('delivery_health').where(
      settingsKey === undefined ? {} : { settings_fingerprint: settingsKey },
    );
  await health()
    .where({ flow: 'paused' })
    .update({ flow: 'probing', probe_until: null });
  await health().where({ flow: 'probing' }).update({ probe_due_at: null });
}
