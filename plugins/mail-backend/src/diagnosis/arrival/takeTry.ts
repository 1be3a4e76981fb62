import { Knex } from 'knex';
import { stillProving } from './proofTime';

/** So often a code may be typed for one test mail. */
export const MOST_TRIES = 5;

/**
 * Takes one of the tries that there are for the code of a test mail.
 *
 * @remarks
 *
 * Before the code is looked at, in one statement: calls that come at once
 * share the tries.
 *
 * @param options.runBy - whose test it must be
 * @returns undefined when no try is left, or the code proves nothing any more
 */
export async function takeTry(options: {
  knex: Knex;
  runId: string;
  runBy: string;
}): Promise<{ codeHash: string; triesLeft: number } | undefined> {
  const { knex, runId, runBy } = options;
  const [run] = await knex('diagnosis_runs')
    .where({ id: runId, run_by: runBy })
    .where('code_tries', '<', MOST_TRIES)
    .whereNotNull('code_hash')
    .modify(runs => stillProving(runs, knex))
    .increment('code_tries')
    .returning(['code_hash', 'code_tries']);
  return (
    run && {
      codeHash: run.code_hash,
      triesLeft: MOST_TRIES - Number(run.code_tries),
    }
  );
}
