import { Knex } from 'knex';
import { databaseClock, isPostgres } from '../database';
import { forSummary } from './hasUntoldErrors';
import { UntoldError } from './UntoldError';
import { whereAudible } from './whereAudible';

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
      rows.map(row => String(row.id)),
    );
    if (summaryIsDue) {
      await transaction('error_reporting').update({ summarized_at: now });
    }
  }
  return { report: Number(state.reports), errors: rows.map(toUntold), now };
}

async function selectUntold(
  transaction: Knex.Transaction,
  summaryIsDue: boolean,
): Promise<Record<string, unknown>[]> {
  const groups = transaction('error_groups')
    .select()
    .where(untold => {
      untold.whereNull('announced_at');
      if (summaryIsDue) {
        untold.orWhereRaw(forSummary);
      }
    })
    .modify(some => whereAudible(some, transaction))
    .orderBy('fingerprint');
  return isPostgres(transaction) ? groups.forUpdate() : groups;
}

async function markTold(transaction: Knex.Transaction, ids: string[]) {
  for (let start = 0; start < ids.length; start += idsPerUpdate) {
    await transaction('error_groups')
      .whereIn('id', ids.slice(start, start + idsPerUpdate))
      .update({
        told_errors: transaction.ref('errors'),
        resolution_untold: false,
        announced_at: transaction.raw('coalesce(announced_at, ?)', [
          databaseClock(transaction),
        ]),
      });
  }
}

function toUntold(row: Record<string, unknown>): UntoldError {
  return {
    source: row.source as UntoldError['source'],
    severity: row.severity as UntoldError['severity'],
    title: String(row.title),
    detail: String(row.detail),
    news: newsOf(row),
    fresh: Number(row.errors) - Number(row.told_errors),
    errors: Number(row.errors),
    lastSeenAt: Number(row.last_seen_at),
  };
}

function newsOf(row: Record<string, unknown>): UntoldError['news'] {
  if (row.announced_at === null) {
    return Number(row.told_errors) > 0 ? 'returned' : 'new';
  }
  // SQLite knows no truth values.
  return row.resolution_untold === true || row.resolution_untold === 1
    ? 'resolved'
    : 'repeated';
}
