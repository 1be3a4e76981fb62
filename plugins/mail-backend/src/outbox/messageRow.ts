import { defaultsOf } from './messageKinds';
import { OutboxDraft } from './OutboxDraft';
import { priorityRanks } from './priority';

/** A draft on its way to becoming a row. */
export interface PendingMessage {
  id: string;
  draft: OutboxDraft;
  address: string;
  notBefore: number;
  expiresAt: number;
}

/** Names come from the catalog and may be of any length; the columns are not. */
const longestName = 255;
const longestSubject = 500;

/** The columns of `outbox_messages` that a new one has, with their types. */
export const messageColumns = {
  id: 'text',
  content_id: 'text',
  origin: 'text',
  idempotency_key: 'text',
  kind: 'text',
  address: 'text',
  display_name: 'text',
  subject: 'text',
  message_id: 'text',
  unsubscribe_url: 'text',
  confidential: 'boolean',
  priority: 'integer',
  state: 'text',
  attempts: 'integer',
  due_at: 'bigint',
  expires_at: 'bigint',
  created_at: 'bigint',
  updated_at: 'bigint',
} as const;

/** A row of `outbox_messages`. */
export type MessageRow = ReturnType<typeof messageRow>;

/** The row that a message begins as. */
export function messageRow(
  message: PendingMessage & { contentId: string },
  options: { messageIdDomain: string; now: number },
) {
  const { id, draft, address, notBefore, expiresAt } = message;
  return {
    id,
    content_id: message.contentId,
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
    priority: priorityRanks[draft.priority ?? defaultsOf(draft.kind).priority],
    state: 'queued',
    attempts: 0,
    due_at: notBefore,
    expires_at: expiresAt,
    created_at: options.now,
    updated_at: options.now,
  };
}
