import { Knex } from 'knex';
import { readFailedAttempts } from '../delivery';
import { describeAttempt } from './describeAttempt';
import { errorReportKind } from './PortalError';
import { recordErrors } from './recordErrors';

const attemptsPerStep = 1000;

/**
 * Reads on in the delivery log and records what failed, each attempt once.
 *
 * @remarks
 *
 * What was read and what was found in it are stored together, and only by the
 * one of several backends that still finds the mark where it read it. Attempts
 * of error reports are passed over: an error about an error mail would cause
 * the next one.
 */
export async function noticeFailedAttempts(options: {
  knex: Knex;
}): Promise<void> {
  while (await noticeStep(options.knex)) {
    // Until the end of the log.
  }
}

async function noticeStep(knex: Knex): Promise<boolean> {
  const after = await readMark(knex);
  const { failed, last, more } = await readFailedAttempts({
    ...{ knex, after },
    limit: attemptsPerStep,
  });
  if (last === after) {
    return false;
  }
  const errors = failed
    .filter(({ kind }) => kind !== errorReportKind)
    .map(describeAttempt);
  await knex.transaction(async transaction => {
    const moved = await transaction('error_reporting')
      .where({ id: 1, attempts_read: after })
      .update({ attempts_read: last });
    if (moved > 0) {
      await recordErrors(transaction, errors);
    }
  });
  return more;
}

async function readMark(knex: Knex): Promise<number> {
  const state = await knex('error_reporting').select('attempts_read').first();
  return Number(state.attempts_read);
}
