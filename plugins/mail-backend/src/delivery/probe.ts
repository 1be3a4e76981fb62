import { Knex } from 'knex';
import { databaseClock } from '../database';
import { healthIds, ServerRole } from './ServerRole';

/**
 * Takes the right to try one message while nobody knows whether a server works.
 *
 * @remarks
 *
 * One message in the whole cluster. The right runs out with its lease, should
 * whoever took it be killed. A pause whose time has come goes on until that
 * message succeeds; see {@link noteSuccess}.
 *
 * @returns false when somebody else is trying, or has tried just now
 */
export async function takeProbe(options: {
  knex: Knex;
  role: ServerRole;
  leaseMs: number;
}): Promise<boolean> {
  const { knex, role, leaseMs } = options;
  const taken = await knex('delivery_health')
    .where({ id: healthIds[role] })
    .whereIn('flow', ['probing', 'paused'])
    .where(free =>
      free
        .whereNull('probe_until')
        .orWhere('probe_until', '<', databaseClock(knex)),
    )
    .where(due =>
      due
        .where(now => now.where({ flow: 'probing' }).whereNull('probe_due_at'))
        .orWhere('probe_due_at', '<=', databaseClock(knex)),
    )
    .update({
      flow: 'probing',
      probe_until: knex.raw('? + ?', [databaseClock(knex), leaseMs]),
    });
  return taken > 0;
}

/** Gives the right back when its message said nothing about the server. */
export async function returnProbe(options: {
  knex: Knex;
  role: ServerRole;
}): Promise<void> {
  await options
    .knex('delivery_health')
    .where({ id: healthIds[options.role], flow: 'probing' })
    .whereNotNull('probe_until')
    .update({ probe_until: null });
}
