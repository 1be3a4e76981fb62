import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { StepLine } from './StepLine';

/**
 * Writes down how a test ended.
 *
 * @param options.passed - absent when it was broken off
 * @returns when it ended, in epoch milliseconds of the database clock
 */
export async function finishRun(options: {
  knex: Knex;
  id: string;
  passed?: boolean;
  failureClass?: FailureClass;
  steps: StepLine[];
}): Promise<number> {
  const { knex, id, passed, failureClass, steps } = options;
  const [row] = await knex('diagnosis_runs')
    .where({ id })
    .update({
      ...{ passed: passed ?? null, steps: JSON.stringify(steps) },
      failure_class: failureClass,
      finished_at: databaseClock(knex),
    })
    .returning('finished_at');
  return Number(row.finished_at);
}
