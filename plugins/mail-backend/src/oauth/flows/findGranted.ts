import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { Flow } from './Flow';
import { flowFrom, FlowRow } from './FlowRow';

/** Finds the sign-ins that something was granted to and that nobody has accepted: those of one person, or those that are late. */
export async function findGranted(
  knex: Knex,
  whose: { startedBy: string } | 'late',
): Promise<Flow[]> {
  const granted = knex<FlowRow>('oauth_flows').where({ state: 'authorized' });
  const rows: FlowRow[] = await (whose === 'late'
    ? granted.where('expires_at', '<=', databaseClock(knex))
    : granted.where({ started_by: whose.startedBy }));
  return rows.map(row => flowFrom({ ...row, is_late: whose === 'late' }));
}
