import { Knex } from 'knex';
import { databaseClock, isPostgres } from '../database';
import { UntoldError } from './UntoldError';

const idsPerUpdate = 500;

/** What one report is about. */
export interface Untold {
  /** Number of the report; no two have the same. */
  report: number;
  /** Those that happened most often first. */
  errors: UntoldError[];
  /** Epoch milliseconds of the database clock. */
  now: number;
}

/**
 * Takes everything that has to be told now, and marks it as told.
 *
 * @remarks
 *
 * In the transaction that stores the mails. Its first statement locks the one
 * row of the reporting, so a second backend waits here and then finds nothing
 * left to tell.
 */
export async function takeUntoldErrors(
  transaction: Knex.Transaction,
  options: { summaryIntervalMs: number },
): Promise<Untold> {
  await transaction('error_reporting').increment('reports');
  const state = await transaction('error_reporting')
    .select('reports', 'summarized_at', { now: databaseClock(transaction) })
    .first();
  const now = Number(state.now);
  const summaryIsDue =
    Number(state.summarized_at) + options.summaryIntervalMs <= now;
  const rows = await selectUntold(transaction, summaryIsDue);
  if (rows.length > 0) {
    await markTold(
      transaction,
      rows.map(row => row.id),
    );
    if (summaryIsDue) {
      await transaction('error_reporting').update({ summarized_at: now });
    }
  }
  return { report: Number(state.reports), errors: rows.map(toUntold), now };
}

function selectUntold(transaction: Knex.Transaction, summaryIsDue: boolean) {
  const groups = transaction('error_groups')
    .select()
    .whereNull('announced_at')
    .orderBy('fingerprint');
  if (summaryIsDue) {
    groups.orWhereRaw('errors > told_errors');
  }
  return isPostgres(transaction) ? groups.forUpdate() : groups;
}

async function markTold(transaction: Knex.Transaction, ids: string[]) {
  for (let start = 0; start < ids.length; start += idsPerUpdate) {
    await transaction('error_groups')
      .whereIn('id', ids.slice(start, start + idsPerUpdate))
      .update({
        told_errors: transaction.ref('errors'),
        announced_at: transaction.raw('coalesce(announced_at, ?)', [
          databaseClock(transaction),
        ]),
      });
  }
}

function toUntold(row: Record<string, unknown>): UntoldError {
  return {
    source: row.source as UntoldError['source'],
    title: String(row.title),
    detail: String(row.detail),
    isNew: row.announced_at === null,
    fresh: Number(row.errors) - Number(row.told_errors),
    errors: Number(row.errors),
    lastSeenAt: Number(row.last_seen_at),
  };
}
