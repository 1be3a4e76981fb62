import { Knex } from 'knex';
import { hashOfLink } from './ArrivalProof';
import { stillProving } from './proofTime';

/** Whether using this link would confirm a mail. */
export async function provesArrival(options: {
  knex: Knex;
  link: string;
}): Promise<boolean> {
  const { knex, link } = options;
  const run = await knex('diagnosis_runs')
    .select('id')
    .where({ link_hash: hashOfLink(link) })
    .modify(runs => stillProving(runs, knex))
    .first();
  return run !== undefined;
}
