import { Knex } from 'knex';
import { databaseClock } from '../../database';

/** So long the link and the code of a test mail work. */
export const PROOF_MS = 24 * 60 * 60 * 1000;

/**
 * Narrows a query to the tests whose mail may still prove that it arrived.
 *
 * @remarks
 *
 * A mail may be there before it is noted that the server accepted it.
 */
export function stillProving(runs: Knex.QueryBuilder, knex: Knex) {
  return runs
    .whereNull('arrived_at')
    .whereRaw('coalesce(sent_at, started_at) > ? - ?', [
      databaseClock(knex),
      PROOF_MS,
    ]);
}
