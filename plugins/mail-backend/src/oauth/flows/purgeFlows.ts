import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { FlowRow } from './FlowRow';
import { emptiedBy, openStages } from './flowStages';

/** So long a page that comes back late still hears what became of its sign-in. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Erases the secrets of sign-ins that were not finished in time, and forgets those of yesterday.
 *
 * @remarks
 *
 * A sign-in that is late is over at once, whoever looks at it; this is about
 * what is still stored. Several backends may run it at the same time.
 */
export async function purgeFlows({ knex }: { knex: Knex }): Promise<void> {
  const now = databaseClock(knex);
  await knex<FlowRow>('oauth_flows')
    .where('expires_at', '<=', now)
    .whereIn('state', openStages)
    .update({ ...emptiedBy('expired'), state: 'expired' });
  await knex('oauth_flows')
    .where('expires_at', '<', knex.raw('? - ?', [now, KEPT_MS]))
    .delete();
}
