import { databaseClock } from '../../database';
import { findGranted } from './findGranted';
import { FlowParts } from './FlowParts';
import { FlowRow } from './FlowRow';
import { emptiedBy, openStages } from './flowStages';
import { readUnwanted } from './handBack';

/** So long a page that comes back late still hears what became of its sign-in. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Erases the secrets of sign-ins that were not finished in time, hands back what they were granted, and forgets those of yesterday.
 *
 * @remarks
 *
 * A sign-in that is late is over at once, whoever looks at it; this is about
 * what is still stored. Several backends may run it at the same time.
 */
export async function purgeFlows(
  parts: Pick<FlowParts, 'knex' | 'sealing' | 'logger' | 'connections'>,
): Promise<void> {
  const { knex, connections } = parts;
  const now = databaseClock(knex);
  const granted = await Promise.all(
    (await findGranted(knex, 'late')).map(flow => readUnwanted(parts, flow)),
  );
  await knex<FlowRow>('oauth_flows')
    .where('expires_at', '<=', now)
    .whereIn('state', openStages)
    .update({ ...emptiedBy('expired'), state: 'expired' });
  for (const unwanted of granted) {
    if (unwanted) connections.handBack(unwanted);
  }
  await knex('oauth_flows')
    .where('expires_at', '<', knex.raw('? - ?', [now, KEPT_MS]))
    .delete();
}
