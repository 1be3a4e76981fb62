import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { databaseClock, isPostgres, planOnce, returnedRows } from '../database';
import { Priority, priorityRanks } from './priority';

/** A message that is ours to send until its lease runs out. */
export interface ClaimedMessage {
  id: string;
  /** Proof of the lease; whoever settles shows it. */
  leaseToken: string;
  /** When it was claimed, in epoch milliseconds of the database clock. */
  claimedAt: number;
  contentId: string;
  messageId: string;
  /** What it is about. */
  kind: string;
  address: string;
  displayName?: string;
  unsubscribeUrl?: string;
  confidential: boolean;
  /** Attempts that counted so far. */
  attempts: number;
  createdAt: number;
  expiresAt: number;
  /** Why it must not be sent to this address. */
  suppressedBecause?: string;
}

type ClaimedRow = Record<string, string | number | boolean | null>;

const claimedColumns = [
  'id',
  'updated_at',
  'content_id',
  'message_id',
  'kind',
  'address',
  'display_name',
  'unsubscribe_url',
  'confidential',
  'attempts',
  'created_at',
  'expires_at',
  'priority',
];

/** The urgent first. */
const usualOrder: readonly Priority[] = ['high', 'normal', 'low'];

/**
 * Leases up to `limit` messages that are due, the urgent and then the oldest first.
 *
 * @remarks
 *
 * Several backends may do this at once: PostgreSQL skips rows that another
 * one has locked, SQLite has one writer. A lease that runs out returns the
 * message (see {@link rescueStalledMessages}), so a crash may send a message
 * twice, but never loses it. Each priority is picked by itself, so that each
 * reads the beginning of an index range however many messages wait.
 *
 * @param options.limit - how many to lease at most
 * @param options.leaseMs - how long they are ours, in milliseconds
 * @param options.beginWith - `host:port` where they go to at once: after a
 * crash it tells what may have arrived
 * @param options.order - whose turn it is: the first are picked first, and who is missing is not
 * @param options.provided - nothing is leased unless this is true
 * @param options.suppressed - why an address is not written to, or null
 * @returns the leased messages, in state `sending`; empty when none is due
 */
export async function claimDueMessages(options: {
  knex: Knex;
  limit: number;
  leaseMs: number;
  beginWith?: string;
  order?: readonly Priority[];
  provided?: Knex.Raw;
  suppressed?: Knex.Raw;
}): Promise<ClaimedMessage[]> {
  const { knex, limit, leaseMs, beginWith, order = usualOrder } = options;
  const provided = options.provided ?? knex.raw('true');
  const suppressed = options.suppressed ?? knex.raw('null');
  if (limit <= 0) {
    return [];
  }
  const leaseToken = randomUUID();
  const now = databaseClock(knex);
  const begun = beginWith !== undefined;
  const ranks = order.map(priority => priorityRanks[priority]);
  const claim = knex.raw(
    `with ${ranks.map(rank => `picked_${rank} as materialized (?)`).join(', ')}
     update outbox_messages
     set state = 'sending',
         due_at = null,
         lease_token = ?,
         leased_until = ? + ?,
         updated_at = ?,
         begun_at = ${begun ? '?' : 'null'},
         begun_with = ${begun ? '?' : 'null'}
     where ${isPicked(knex, ranks)}
     returning ${claimedColumns.join(', ')}, ? as suppressed_because`,
    [
      ...ranks.map((rank, index) =>
        picked(rank, {
          ...{ knex, limit, provided },
          before: ranks.slice(0, index),
        }),
      ),
      ...[leaseToken, now, leaseMs, now],
      ...(begun ? [now, beginWith] : []),
      suppressed,
    ],
  );
  // `returning` keeps no order.
  return returnedRows<ClaimedRow>(await planOnce(knex, claim))
    .sort(byUrgency)
    .map(row => toClaimedMessage(row, leaseToken));
}

/** Where a row lies. What is locked stays there, so it is found without a plan that could read all of the outbox. */
function placeOf(knex: Knex): string {
  return isPostgres(knex) ? 'ctid' : 'rowid';
}

function isPicked(knex: Knex, ranks: number[]): string {
  const places = ranks
    .map(rank => `select place from picked_${rank}`)
    .join(' union all ');
  return isPostgres(knex)
    ? `${placeOf(knex)} = any(array(${places}))`
    : `${placeOf(knex)} in (${places})`;
}

/** What is due of one priority, as far as those before have left room. */
function picked(
  rank: number,
  options: {
    knex: Knex;
    limit: number;
    provided: Knex.Raw;
    /** The ranks that are picked before it. */
    before: number[];
  },
): Knex.Raw {
  const { knex, limit, provided } = options;
  const [greatest, locked] = isPostgres(knex)
    ? ['greatest', 'for update skip locked']
    : ['max', ''];
  const before = options.before
    .map(earlier => ` - (select count(*) from picked_${earlier})`)
    .join('');
  // As a subquery the clock is read once, so that the index can be used with it.
  return knex.raw(
    `select ${placeOf(knex)} as place from outbox_messages
     where priority = ${rank} and due_at <= (select ?) and ?
     order by due_at
     limit ${greatest}(cast(? as integer)${before}, 0) ${locked}`,
    [databaseClock(knex), provided, limit],
  );
}

function byUrgency(one: ClaimedRow, other: ClaimedRow): number {
  return (
    Number(one.priority) - Number(other.priority) ||
    Number(one.created_at) - Number(other.created_at)
  );
}

function toClaimedMessage(row: ClaimedRow, leaseToken: string): ClaimedMessage {
  return {
    id: String(row.id),
    leaseToken,
    claimedAt: Number(row.updated_at),
    contentId: String(row.content_id),
    messageId: String(row.message_id),
    kind: String(row.kind),
    address: String(row.address),
    displayName: row.display_name ? String(row.display_name) : undefined,
    unsubscribeUrl: row.unsubscribe_url
      ? String(row.unsubscribe_url)
      : undefined,
    confidential: Boolean(row.confidential),
    attempts: Number(row.attempts),
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
    suppressedBecause: row.suppressed_because
      ? String(row.suppressed_because)
      : undefined,
  };
}
