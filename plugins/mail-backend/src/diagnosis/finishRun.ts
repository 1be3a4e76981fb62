import {
  FailureClass,
  TestOutcome,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { StepLine } from './StepLine';

/**
 * Writes down how a test ended.
 *
 * @param options.outcome - absent when a defect broke it off
 * @returns when it ended, in epoch milliseconds of the database clock
 */
export async function finishRun(options: {
  knex: Knex;
  id: string;
  outcome?: TestOutcome | 'cancelled';
  failureClass?: FailureClass;
  steps: StepLine[];
}): Promise<number> {
  const { knex, id, outcome, failureClass, steps } = options;
  const [row] = await knex('diagnosis_runs')
    .where({ id })
    .update({
      ...{ outcome: outcome ?? null, steps: JSON.stringify(steps) },
      failure_class: failureClass,
      finished_at: databaseClock(knex),
    })
    .returning('finished_at');
  return Number(row.finished_at);
}
