import { InputError } from '@backstage/errors';
import { EnqueuedMessage } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { readDatabaseClock } from '../database';
import { Sealing } from '../sealing';
import { composeContents } from './composeContents';
import { entityRows } from './entityRows';
import { defaultsOf } from './messageKinds';
import { messageRow, PendingMessage } from './messageRow';
import { normalizeAddress } from './normalizeAddress';
import { orderedId } from './orderedId';
import { Enqueue, OutboxDraft } from './OutboxDraft';
import { storeMessages } from './storeMessages';

/** So many keys are looked up with one statement. */
const keysPerRead = 500;

/** What enqueueing needs. */
export interface EnqueueOptions {
  knex: Knex;
  /** Right side of every Message-ID; a name that belongs to the portal (RFC 5322 §3.6.4). */
  messageIdDomain: string;
  sealing: Sealing;
  /** An expression of the statement that stores messages, to wake other backends when it is committed. */
  ringing?: (knex: Knex) => Knex.Raw | undefined;
  /** Called once the messages are committed, to wake the delivery loop. */
  onEnqueued?: () => void;
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
    const enqueued = await enqueueMessages(drafts, {
      ...options,
      knex: transaction ?? options.knex,
    });
    if (transaction) {
      wakeAfterCommit(transaction, options.onEnqueued);
    } else {
      options.onEnqueued?.();
    }
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
  // Side by side, as somebody waits for it.
  const [now, earlier] = await Promise.all([
    readDatabaseClock(options.knex),
    readIdsByKey(drafts, options.knex),
  ]);
  const messages = drafts.map(draft => pendingMessage(draft, now));
  const fresh = distinct(messages).filter(
    message => !earlier.has(keyOf(message.draft)),
  );
  const inserted =
    fresh.length > 0 ? await store(fresh, { ...options, now }) : 0;
  // Another backend may have been faster with one of the keys.
  const ids =
    inserted < fresh.length
      ? await readIdsByKey(drafts, options.knex)
      : withIdsOf(fresh, earlier);
  return messages.map(message => {
    const id = ids.get(keyOf(message.draft)) ?? message.id;
    return { id, created: id === message.id };
  });
}

/** @returns how many were not stored by somebody else meanwhile */
async function store(
  messages: PendingMessage[],
  options: EnqueueOptions & { now: number },
): Promise<number> {
  const { now } = options;
  const { contents, contentIds } = await composeContents(
    messages.map(({ draft }) => draft),
    { ...options, date: new Date(now) },
  );
  return storeMessages(
    {
      contents,
      messages: messages.map((message, index) =>
        messageRow({ ...message, contentId: contentIds[index] }, options),
      ),
      entities: messages.flatMap(message => entityRows(message, options)),
    },
    options,
  );
}

function withIdsOf(
  messages: PendingMessage[],
  ids: Map<string, string>,
): Map<string, string> {
  messages.forEach(({ id, draft }) => ids.set(keyOf(draft), id));
  return ids;
}

function pendingMessage(draft: OutboxDraft, now: number): PendingMessage {
  const notBefore = Math.max(draft.notBefore ?? now, now);
  const expiresAt =
    draft.expiresAt ?? notBefore + defaultsOf(draft.kind).lifeMs;
  if (expiresAt <= notBefore) {
    throw new InputError(
      'expiresAt: must be in the future and after notBefore, or the message could never be sent',
    );
  }
  refuseBadUrl(draft.unsubscribeUrl);
  return {
    id: orderedId(),
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
  drafts: OutboxDraft[],
  knex: Knex,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const origin of new Set(drafts.map(draft => draft.origin))) {
    const keys = drafts
      .filter(draft => draft.origin === origin)
      .map(draft => draft.idempotencyKey);
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

function chunks<Item>(items: Item[]): Item[][] {
  return Array.from(
    { length: Math.ceil(items.length / keysPerRead) },
    (_, index) => items.slice(index * keysPerRead, (index + 1) * keysPerRead),
  );
}
