import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';

/** A submission that was not accepted. */
export interface FailedAttempt {
  /** Attempts have rising ids in the order of their ends. */
  id: number;
  messageId: string;
  /** What the message was about. */
  kind: string;
  address: string;
  failureClass: FailureClass;
  outcome: string;
  server: string;
  replyCode?: number;
  enhancedCode?: string;
  /** What the server said. */
  reply?: string;
  advice?: string;
}

/** The last submission to a server that was accepted. */
export interface AcceptedAttempt {
  id: number;
  server: string;
}

/**
 * Ids are given before rows are committed, so a lower one may appear after a
 * higher one. What ended this long ago has been committed, and so has
 * everything with a lower id.
 */
const settledMs = 5_000;

/**
 * Reads what failed in the delivery log, in the order in which it was written.
 *
 * @param options.after - id of the last attempt that was read before
 * @param options.limit - attempts to look at, accepted ones included
 * @returns the failed ones, of each server the last accepted one, the last id looked at, and whether there may be more
 */
export async function readFailedAttempts(options: {
  knex: Knex;
  after: number;
  limit: number;
}): Promise<{
  failed: FailedAttempt[];
  accepted: AcceptedAttempt[];
  last: number;
  more: boolean;
}> {
  const { knex, after, limit } = options;
  const rows = await knex('delivery_attempts as attempt')
    .join('outbox_messages as message', 'message.id', 'attempt.message_id')
    .select('attempt.*', 'message.kind', 'message.address', {
      settled: knex.raw('(attempt.started_at + attempt.duration_ms <= ? - ?)', [
        databaseClock(knex),
        settledMs,
      ]),
    })
    .where('attempt.id', '>', after)
    .orderBy('attempt.id')
    .limit(limit);
  const unsettled = rows.findIndex(row => !row.settled);
  const settled = unsettled < 0 ? rows : rows.slice(0, unsettled);
  return {
    failed: settled.filter(row => row.failure_class).map(toFailedAttempt),
    accepted: lastAccepted(settled),
    last: settled.length > 0 ? Number(settled[settled.length - 1].id) : after,
    more: settled.length === limit,
  };
}

function lastAccepted(rows: Record<string, unknown>[]): AcceptedAttempt[] {
  const last = new Map<string, number>();
  for (const { outcome, server, id } of rows) {
    if (outcome === 'accepted') last.set(String(server), Number(id));
  }
  return [...last].map(([server, id]) => ({ server, id }));
}

function toFailedAttempt(row: Record<string, unknown>): FailedAttempt {
  return {
    id: Number(row.id),
    messageId: String(row.message_id),
    kind: String(row.kind),
    address: String(row.address),
    failureClass: row.failure_class as FailureClass,
    outcome: String(row.outcome),
    server: String(row.server),
    replyCode: row.reply_code === null ? undefined : Number(row.reply_code),
    enhancedCode: text(row.enhanced_code),
    reply: text(row.reply),
    advice: text(row.advice),
  };
}

function text(value: unknown): string | undefined {
  return value === null ? undefined : String(value);
}
