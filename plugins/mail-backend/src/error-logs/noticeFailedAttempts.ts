import { Knex } from 'knex';
import {
  AcceptedAttempt,
  FailedAttempt,
  readFailedAttempts,
} from '../delivery';
import { describeAttempt, isAboutServer } from './describeAttempt';
import { errorReportKind } from './PortalError';
import { Marks } from './readMarks';
import { recordErrors } from './recordErrors';
import { settingsSubject } from './recordInvalidSettings';
import { recordRecoveries, Recovery } from './recordRecoveries';

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
  marks: Marks;
}): Promise<void> {
  const { knex } = options;
  let after: number | undefined = options.marks.attempt;
  while (after !== undefined) {
    after = await noticeStep(knex, after);
  }
}

/** @returns where to read on; undefined at the end of the log, or when another backend reads on */
async function noticeStep(
  knex: Knex,
  after: number,
): Promise<number | undefined> {
  const { failed, accepted, last, more } = await readFailedAttempts({
    ...{ knex, after },
    limit: attemptsPerStep,
  });
  if (last === after) {
    return undefined;
  }
  const errors = failed
    .filter(({ kind }) => kind !== errorReportKind)
    .map(describeAttempt);
  const isOurs = await knex.transaction(async transaction => {
    const moved = await transaction('error_reporting')
      .where({ id: 1, attempts_read: after })
      .update({ attempts_read: last });
    if (moved > 0) {
      await recordErrors(transaction, errors);
      await recordRecoveries(transaction, recoveries(failed, accepted));
    }
    return moved > 0;
  });
  return isOurs && more ? last : undefined;
}

/** The servers that took a message after whatever they did not take. */
function recoveries(
  failed: FailedAttempt[],
  accepted: AcceptedAttempt[],
): Recovery[] {
  const working = accepted.filter(
    ({ server, id }) =>
      !failed.some(
        other =>
          other.server === server &&
          other.id > id &&
          isAboutServer(other.failureClass),
      ),
  );
  const subjects = working.map(({ server }) => server);
  if (subjects.length > 0) subjects.push(settingsSubject);
  return subjects.map(subject => ({ source: 'delivery', subject }));
}
