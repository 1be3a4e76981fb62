import { Knex } from 'knex';

/**
 * Lets one message try whether a fault that paused everything is gone.
 *
 * @remarks
 *
 * The pause counts until that message succeeds; see {@link noteSuccess}.
 */
export async function resumeDelivery(options: { knex: Knex }): Promise<void> {
  await options
    .knex('delivery_health')
    .where({ id: 1, flow: 'paused' })
    .update({ flow: 'probing', probe_until: null });
  await options
    .knex('delivery_health')
    .where({ id: 1, flow: 'probing' })
    .update({ probe_due_at: null });
}
