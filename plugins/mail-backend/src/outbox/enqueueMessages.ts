import { InputError } from '@backstage/errors';
import { EnqueuedMessage } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { readDatabaseClock } from '../database';
import { Sealing } from '../sealing';
import { normalizeAddress } from './normalizeAddress';
import { Enqueue, OutboxDraft } from './OutboxDraft';
import { priorityRanks } from './priority';
import { deleteUnusedContents, storeContents } from './storeContents';

/** SQLite takes at most 500 rows in one insert as knex writes it. */
const rowsPerInsert = 100;
/** Names come from the catalog and may be of any length; the columns are not. */
const longestName = 255;
const longestSubject = 500;
const threeDaysMs = 3 * 24 * 60 * 60 * 1000;

/** What enqueueing needs. */
export interface EnqueueOptions {
  knex: Knex;
  /** Right side of every Message-ID; a name that belongs to the portal (RFC 5322 §3.6.4). */
  messageIdDomain: string;
  sealing: Sealing;
  /** Called once the messages are committed, to wake the delivery loop. */
  onEnqueued?: () => void;
}

/** A draft on its way to becoming a row. */
interface PendingMessage {
  id: string;
  draft: OutboxDraft;
  address: string;
  notBefore: number;
  expiresAt: number;
}

/**
 * Makes the function that stores drafts in the outbox.
 *
 * @remarks
 *
 * In the caller's transaction, what the caller decided and the messages about
 * it are stored together or not at all. Drafts with the same idempotency key,
 * in one call, in two calls or in two backends at once, become one message.
 */
export function createEnqueue(options: EnqueueOptions): Enqueue {
  return async (drafts, transaction) => {
    if (drafts.length === 0) {
      return [];
    }
    if (!transaction) {
      const enqueued = await options.knex.transaction(trx =>
        enqueueMessages(drafts, { ...options, knex: trx }),
      );
      options.onEnqueued?.();
      return enqueued;
    }
    const enqueued = await enqueueMessages(drafts, {
      ...options,
      knex: transaction,
    });
    wakeAfterCommit(transaction, options.onEnqueued);
    return enqueued;
  };
}

/** A roll-back is the caller's affair: then there is nothing to wake for. */
function wakeAfterCommit(transaction: Knex.Transaction, wake?: () => void) {
  if (wake) {
    transaction.executionPromise.then(wake, () => undefined);
  }
}

async function enqueueMessages(
  drafts: OutboxDraft[],
  options: EnqueueOptions,
): Promise<EnqueuedMessage[]> {
  const now = await readDatabaseClock(options.knex);
  const messages = drafts.map(draft => pendingMessage(draft, now));
  const earlier = await readIdsByKey(messages, options.knex);
  const fresh = distinct(messages).filter(
    message => !earlier.has(keyOf(message.draft)),
  );
  if (fresh.length > 0) {
    await insertMessages(fresh, { ...options, now });
  }
  const ids =
    fresh.length > 0 ? await readIdsByKey(messages, options.knex) : earlier;
  return messages.map(message => {
    const id = ids.get(keyOf(message.draft)) ?? message.id;
    return { id, created: id === message.id };
  });
}

function pendingMessage(draft: OutboxDraft, now: number): PendingMessage {
  const notBefore = Math.max(draft.notBefore ?? now, now);
  const expiresAt = draft.expiresAt ?? notBefore + threeDaysMs;
  if (expiresAt <= notBefore) {
    throw new InputError(
      'expiresAt: must be in the future and after notBefore, or the message could never be sent',
    );
  }
  refuseBadUrl(draft.unsubscribeUrl);
  return {
    id: randomUUID(),
    draft,
    address: normalizeAddress(draft.address),
    notBefore,
    expiresAt,
  };
}

/** Found here, it is an error of whoever asks; found at the submission, the message could never be sent. */
function refuseBadUrl(url: string | undefined) {
  if (url !== undefined && !/^https?:$/.test(protocolOf(url))) {
    throw new InputError('unsubscribeUrl: must be an http or https URL');
  }
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

function keyOf(draft: Pick<OutboxDraft, 'origin' | 'idempotencyKey'>): string {
  return JSON.stringify([draft.origin, draft.idempotencyKey]);
}

/** The first of several drafts with one key wins. */
function distinct(messages: PendingMessage[]): PendingMessage[] {
  const seen = new Set<string>();
  return messages.filter(({ draft }) => {
    const isFirst = !seen.has(keyOf(draft));
    seen.add(keyOf(draft));
    return isFirst;
  });
}

async function readIdsByKey(
  messages: PendingMessage[],
  knex: Knex,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const origin of new Set(messages.map(({ draft }) => draft.origin))) {
    const keys = messages
      .filter(({ draft }) => draft.origin === origin)
      .map(({ draft }) => draft.idempotencyKey);
    for (const chunk of chunks(keys)) {
      const rows = await knex('outbox_messages')
        .select('id', 'idempotency_key')
        .where({ origin })
        .whereIn('idempotency_key', chunk);
      for (const row of rows) {
        ids.set(keyOf({ origin, idempotencyKey: row.idempotency_key }), row.id);
      }
    }
  }
  return ids;
}

async function insertMessages(
  messages: PendingMessage[],
  options: EnqueueOptions & { now: number },
): Promise<void> {
  const { knex, now } = options;
  const contentIds = await storeContents(
    messages.map(({ draft }) => draft),
    { ...options, date: new Date(now) },
  );
  const rows = messages.map((message, index) =>
    toRow(message, { ...options, contentId: contentIds[index] }),
  );
  let inserted = 0;
  for (const chunk of chunks(rows)) {
    const returned = await knex('outbox_messages')
      .insert(chunk)
      .onConflict(['origin', 'idempotency_key'])
      .ignore()
      .returning('id');
    inserted += returned.length;
  }
  if (inserted < rows.length) {
    // Another backend was faster with one of the keys; what we composed for it is of no use.
    await deleteUnusedContents({ knex, contentIds });
  }
}

function toRow(
  message: PendingMessage,
  options: { contentId: string; messageIdDomain: string; now: number },
) {
  const { id, draft, address, notBefore, expiresAt } = message;
  return {
    id,
    content_id: options.contentId,
    origin: draft.origin,
    idempotency_key: draft.idempotencyKey,
    kind: draft.kind,
    address,
    display_name: draft.displayName?.slice(0, longestName),
    // The subject of a confidential message may hold the very code that is confidential.
    subject: draft.confidential
      ? undefined
      : draft.content.subject.slice(0, longestSubject),
    // Stable over all attempts, so that a mailbox recognises a second copy.
    message_id: `<${id}@${options.messageIdDomain}>`,
    unsubscribe_url: draft.unsubscribeUrl,
    confidential: draft.confidential ?? false,
    priority: priorityRanks[draft.priority ?? 'normal'],
    state: 'queued',
    attempts: 0,
    due_at: notBefore,
    expires_at: expiresAt,
    created_at: options.now,
    updated_at: options.now,
  };
}

function chunks<Item>(items: Item[]): Item[][] {
  return Array.from(
    { length: Math.ceil(items.length / rowsPerInsert) },
    (_, index) =>
      items.slice(index * rowsPerInsert, (index + 1) * rowsPerInsert),
  );
}
