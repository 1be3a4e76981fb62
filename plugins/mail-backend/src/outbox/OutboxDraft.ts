import {
  EnqueuedMessage,
  MessageContent,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';

/** One message to one person, before it is stored. */
export interface OutboxDraft {
  /** `local@domain`; compared and stored normalised. */
  address: string;
  displayName?: string;
  /** Wins once within its origin. */
  idempotencyKey: string;
  /** The plugin that asked for it; `mail` for workflow notifications. */
  origin: string;
  /** What it is about, for example `workflow.change`. */
  kind: string;
  content: MessageContent;
  /** Entity references of those whose address it is; the log is searched by them. */
  recipients?: string[];
  /** Entity references of what it tells about; the log is searched by them. */
  about?: string[];
  /** Messages with the same key form one conversation in the reader's mailbox (`References`, RFC 5322 §3.6.4). */
  threadKey?: string;
  /** `List-Id` without brackets (RFC 2919). */
  listId?: string;
  /** A page where this person stops these mails with one POST (RFC 8058). */
  unsubscribeUrl?: string;
  /** Epoch milliseconds. */
  notBefore?: number;
  /** Epoch milliseconds. Default: as long after `notBefore` as its kind is worth sending; see `messageKinds.ts`. */
  expiresAt?: number;
  /** Default: that of its kind. */
  priority?: 'high' | 'normal' | 'low';
  /** Sealed at rest, never shown, erased at any final state. */
  confidential?: boolean;
}

/**
 * Stores drafts, in the caller's transaction when there is one.
 *
 * @returns for each draft its message, in the same order
 */
export type Enqueue = (
  drafts: OutboxDraft[],
  transaction?: Knex.Transaction,
) => Promise<EnqueuedMessage[]>;
