import { Knex } from 'knex';
import { Enqueue, OutboxDraft } from '../outbox';
import { draftReport, DraftingOptions } from './draftReport';
import { FindingOptions, findReaders } from './findReaders';
import { hasUntoldErrors } from './hasUntoldErrors';
import { noticeExpiredMessages } from './noticeExpiredMessages';
import { noticeFailedAttempts } from './noticeFailedAttempts';
import { isWanted, Reader } from './Reader';
import { readMarks } from './readMarks';
import { resolveGroups } from './resolveGroups';
import { spendMail } from './spendMail';
import { takeUntoldErrors, Untold } from './takeUntoldErrors';

const dayMs = 24 * 60 * 60 * 1000;

/** Mails about errors that one address gets in a day of UTC at the most. */
export const mostMailsPerDay = 30;

/** What reporting needs. */
export interface ReportingOptions extends DraftingOptions, FindingOptions {
  enqueue: Enqueue;
  /** Records what else has failed, beside what stands in the database. */
  noticeMore?: () => Promise<void>;
  /**
   * Between two mails about repetitions, in milliseconds.
   * @defaultValue one hour
   */
  summaryIntervalMs?: number;
  /**
   * Mails about errors that one address gets in a day of UTC at the most.
   * @defaultValue 30
   */
  mailsPerDay?: number;
}

/**
 * Notices what failed since the last look, and tells those who asked for it.
 *
 * @remarks
 *
 * A group of errors is told at once when it is new, and after that in one
 * summary an hour. What is told, what it costs of the cap and the mails are
 * stored together, by one backend at a time: whatever happens in between,
 * nothing is told twice.
 */
export async function reportErrors(options: ReportingOptions): Promise<void> {
  const { knex, summaryIntervalMs = 60 * 60 * 1000 } = options;
  const marks = await readMarks({ knex });
  await noticeFailedAttempts({ knex, marks });
  await noticeExpiredMessages({ knex, marks });
  await options.noticeMore?.();
  await resolveGroups({ knex });
  if (!(await hasUntoldErrors({ knex, summaryIntervalMs }))) {
    return;
  }
  // Asks the catalog, hence before the transaction.
  const readers = await findReaders(options);
  await knex.transaction(async transaction => {
    const untold = await takeUntoldErrors(transaction, { summaryIntervalMs });
    const drafts = await draftReports(transaction, {
      ...{ ...options, readers, untold },
    });
    await options.enqueue(drafts, transaction);
  });
}

async function draftReports(
  transaction: Knex.Transaction,
  options: ReportingOptions & { readers: Reader[]; untold: Untold },
): Promise<OutboxDraft[]> {
  const { mailsPerDay = mostMailsPerDay, readers, untold } = options;
  const drafts: OutboxDraft[] = [];
  for (const reader of inOrder(readers)) {
    const errors = untold.errors.filter(error =>
      isWanted(reader.wishes, error),
    );
    const left =
      errors.length > 0
        ? await spendMail(transaction, {
            address: reader.address,
            mailsPerDay,
          })
        : undefined;
    if (left !== undefined) {
      const silentUntil = left === 0 ? tomorrow(untold.now) : undefined;
      drafts.push(draftReport({ ...options, reader, errors, silentUntil }));
    }
  }
  return drafts;
}

/** Always the same, so that two backends cannot lock each other out. */
function inOrder(readers: Reader[]): Reader[] {
  return [...readers].sort((one, other) =>
    one.address < other.address ? -1 : 1,
  );
}

function tomorrow(now: number): number {
  return (Math.floor(now / dayMs) + 1) * dayMs;
}
