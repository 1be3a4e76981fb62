import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { FlowTerms } from './Flow';
import { FlowRow } from './FlowRow';
import { emptiedBy, flowStages, openStages } from './flowStages';

/** A sign-in as it begins. */
export interface NewFlow extends FlowTerms {
  id: string;
  ticketHash: string;
  sealedClientSecret?: string;
  sealedForm?: string;
}

/** Who clicks faster than this many times at once means none of them. */
const MOST_TRIES = 3;

/**
 * Writes down that somebody starts a sign-in; the one that the same person started before is cancelled.
 *
 * @remarks
 *
 * The unique index lets one of two through that start at once; the other one
 * then finds it and cancels it.
 *
 * @throws ConflictError when the same person keeps starting others meanwhile
 */
export async function insertFlow(knex: Knex, flow: NewFlow): Promise<void> {
  await knex.transaction(async trx => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await cancelFormer(trx, flow.startedBy);
      if (await insert(trx, flow)) return;
    }
    throw new ConflictError(
      'Several sign-ins are being started by you at once. Start one.',
    );
  });
}

async function cancelFormer(trx: Knex, startedBy: string) {
  await trx<FlowRow>('oauth_flows')
    .where({ started_by: startedBy })
    .whereIn('state', openStages)
    .update({ ...emptiedBy('cancelled'), state: 'cancelled' });
}

async function insert(trx: Knex, flow: NewFlow): Promise<boolean> {
  const now = databaseClock(trx);
  const inserted = await trx('oauth_flows')
    .insert({
      id: flow.id,
      state: 'waiting',
      started_by: flow.startedBy,
      client: JSON.stringify(flow.client),
      destination: JSON.stringify(flow.destination),
      redirect_url: flow.redirectUrl,
      ticket_hash: flow.ticketHash,
      sealed_client_secret: flow.sealedClientSecret,
      sealed_form: flow.sealedForm,
      created_at: now,
      expires_at: trx.raw('? + ?', [now, flowStages.waiting.lastsMs!]),
    })
    .onConflict()
    .ignore()
    .returning('id');
  return inserted.length > 0;
}
