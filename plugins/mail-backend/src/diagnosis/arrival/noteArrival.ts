import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { hashOfLink } from './ArrivalProof';
import { stillProving } from './proofTime';

/**
 * Notes that the mail of a test has arrived, once; its link and its code are worth nothing from then on.
 *
 * @param options.by - the link that was used, or the run whose code was typed
 * @returns false when there is no such test, its mail has arrived before, or it is too old
 */
export async function noteArrival(options: {
  knex: Knex;
  by: { link: string } | { runId: string };
}): Promise<boolean> {
  const { knex, by } = options;
  const noted = await knex('diagnosis_runs')
    .where('link' in by ? { link_hash: hashOfLink(by.link) } : { id: by.runId })
    .modify(runs => stillProving(runs, knex))
    .update({
      arrived_at: databaseClock(knex),
      sent_at: knex.raw('coalesce(sent_at, ?)', [databaseClock(knex)]),
      ...{ link_hash: null, code_hash: null },
    });
  return noted > 0;
}
