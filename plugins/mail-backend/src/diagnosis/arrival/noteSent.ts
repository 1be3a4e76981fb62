import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { PROOF_MS } from './proofTime';

/**
 * Notes that the server has accepted the mail of a test.
 *
 * @returns until when its link and code work, in epoch milliseconds of the database clock
 */
export async function noteSent(options: {
  knex: Knex;
  runId: string;
}): Promise<number> {
  const { knex, runId } = options;
  const [row] = await knex('diagnosis_runs')
    .where({ id: runId })
    .update({ sent_at: databaseClock(knex) })
    .returning('sent_at');
  return Number(row.sent_at) + PROOF_MS;
}
