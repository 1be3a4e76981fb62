import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { Flow } from './Flow';
import { flowFrom, FlowRow } from './FlowRow';
import { openStages } from './flowStages';

/** What one has of a sign-in that is looked for. */
export type FlowKey =
  | { id: string; startedBy: string }
  | { ticketHash: string }
  | { stateHash: string };

/** Finds a sign-in; to who did not start it there is none. */
export async function findFlow(
  knex: Knex,
  key: FlowKey,
): Promise<Flow | undefined> {
  const row = await knex<FlowRow>('oauth_flows')
    .select('*', {
      is_late: knex.raw(
        `expires_at <= ? and state in (${openStages
          .map(() => '?')
          .join(', ')})`,
        [databaseClock(knex), ...openStages],
      ),
    })
    .where(columnsOf(key))
    .first();
  return row && flowFrom(row);
}

function columnsOf(key: FlowKey): Partial<FlowRow> {
  if ('id' in key) {
    return { id: key.id, started_by: key.startedBy };
  }
  return 'ticketHash' in key
    ? { ticket_hash: key.ticketHash }
    : { state_hash: key.stateHash };
}
