import { MessageContent } from '@mailroom/backstage-plugin-mail-common';
import { Sealing } from '../sealing';
import { composeContent } from './composeContent';
import { orderedId } from './orderedId';
import { OutboxDraft } from './OutboxDraft';

/** A row of `outbox_contents`. */
export interface ContentRow {
  id: string;
  bytes?: Buffer;
  sealed?: string;
  created_at: number;
}

/** Equal for drafts that may share their content; a confidential one is erased with its message, so it never does. */
class Likenesses {
  /** Often it is the very same object; a long text need not be compared then. */
  private readonly known = new Map<MessageContent, string>();

  of({ confidential, content, threadKey, listId }: OutboxDraft) {
    if (confidential) {
      return undefined;
    }
    const { subject, text, html } = content;
    const known =
      this.known.get(content) ?? JSON.stringify([subject, text, html]);
    this.known.set(content, known);
    return JSON.stringify([threadKey, listId]) + known;
  }
}

/**
 * Composes what is written in the drafts, equal content once.
 *
 * @returns what has to be stored, and for each draft the id of its content, in the same order
 * @throws ServiceUnavailableError when a draft is confidential and no key is configured to seal it
 */
export async function composeContents(
  drafts: OutboxDraft[],
  options: {
    messageIdDomain: string;
    sealing: Sealing;
    date: Date;
  },
): Promise<{ contents: ContentRow[]; contentIds: string[] }> {
  const ids = new Map<string, string>();
  const likenesses = new Likenesses();
  const contents: ContentRow[] = [];
  const contentIds: string[] = [];
  for (const draft of drafts) {
    const likeness = likenesses.of(draft);
    const shared = likeness && ids.get(likeness);
    if (shared) {
      contentIds.push(shared);
      continue;
    }
    const row = await contentRow(draft, options);
    contents.push(row);
    contentIds.push(row.id);
    if (likeness) {
      ids.set(likeness, row.id);
    }
  }
  return { contents, contentIds };
}

async function contentRow(
  draft: OutboxDraft,
  options: { messageIdDomain: string; sealing: Sealing; date: Date },
): Promise<ContentRow> {
  const id = orderedId();
  const bytes = await composeContent({
    content: draft.content,
    threadKey: draft.threadKey,
    listId: draft.listId,
    messageIdDomain: options.messageIdDomain,
    date: options.date,
  });
  const stored = draft.confidential
    ? { sealed: await options.sealing.seal(bytes, sealingPlace(id)) }
    : { bytes };
  return { id, created_at: options.date.getTime(), ...stored };
}

/** The place that a sealed content is bound to. */
export function sealingPlace(contentId: string): string {
  return `outbox_contents/${contentId}/sealed`;
}
