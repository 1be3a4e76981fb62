import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { databaseClock } from '../database';
import { changeMessages } from './changeMessages';
import { priorityRanks } from './priority';

/** A message that is ours to send until its lease runs out. */
export interface ClaimedMessage {
  id: string;
  /** Proof of the lease; whoever settles shows it. */
  leaseToken: string;
  /** When it was claimed, in epoch milliseconds of the database clock. */
  claimedAt: number;
  contentId: string;
  messageId: string;
  address: string;
  displayName?: string;
  unsubscribeUrl?: string;
  confidential: boolean;
  /** Attempts that counted so far. */
  attempts: number;
  createdAt: number;
  expiresAt: number;
}

type ClaimedRow = Record<string, string | number | boolean | null>;

const claimedColumns = [
  'id',
  'updated_at',
  'content_id',
  'message_id',
  'address',
  'display_name',
  'unsubscribe_url',
  'confidential',
  'attempts',
  'created_at',
  'expires_at',
];

/**
 * Leases up to `limit` messages that are due, the urgent and then the oldest first.
 *
 * @remarks
 *
 * Several backends may do this at once: PostgreSQL skips rows that another
 * one has locked, SQLite has one writer. A lease that runs out returns the
 * message (see {@link rescueStalledMessages}), so a crash may send a message
 * twice, but never loses it. One statement per priority, so that each reads
 * the beginning of an index range however many messages wait.
 *
 * @param options.limit - how many to lease at most
 * @param options.leaseMs - how long they are ours, in milliseconds
 * @returns the leased messages, in state `sending`; empty when none is due
 */
export async function claimDueMessages(options: {
  knex: Knex;
  limit: number;
  leaseMs: number;
}): Promise<ClaimedMessage[]> {
  const leaseToken = randomUUID();
  const claimed: ClaimedMessage[] = [];
  for (const priority of Object.values(priorityRanks)) {
    const limit = options.limit - claimed.length;
    if (limit <= 0) {
      break;
    }
    claimed.push(
      ...(await claimPriority({ ...options, leaseToken, priority, limit })),
    );
  }
  return claimed;
}

async function claimPriority(options: {
  knex: Knex;
  limit: number;
  leaseMs: number;
  leaseToken: string;
  priority: number;
}): Promise<ClaimedMessage[]> {
  const { knex, leaseMs, leaseToken } = options;
  const rows: ClaimedRow[] = await changeMessages({
    knex,
    picked: dueMessages(options),
    changes: {
      state: 'sending',
      due_at: null,
      lease_token: leaseToken,
      leased_until: knex.raw('? + ?', [databaseClock(knex), leaseMs]),
      updated_at: databaseClock(knex),
    },
  }).returning(claimedColumns);
  // `returning` keeps no order.
  return rows
    .map(row => toClaimedMessage(row, leaseToken))
    .sort((one, other) => one.createdAt - other.createdAt);
}

function dueMessages(options: {
  knex: Knex;
  limit: number;
  priority: number;
}): Knex.QueryBuilder {
  const { knex, limit, priority } = options;
  return (
    knex('outbox_messages')
      .select('id')
      .where({ priority })
      // As a subquery the clock is read once, so that the index can be used with it.
      .where('due_at', '<=', knex.select(databaseClock(knex)))
      .orderBy('due_at')
      .limit(limit)
  );
}

function toClaimedMessage(row: ClaimedRow, leaseToken: string): ClaimedMessage {
  return {
    id: String(row.id),
    leaseToken,
    claimedAt: Number(row.updated_at),
    contentId: String(row.content_id),
    messageId: String(row.message_id),
    address: String(row.address),
    displayName: row.display_name ? String(row.display_name) : undefined,
    unsubscribeUrl: row.unsubscribe_url
      ? String(row.unsubscribe_url)
      : undefined,
    confidential: Boolean(row.confidential),
    attempts: Number(row.attempts),
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
  };
}
