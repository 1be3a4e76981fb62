import { Knex } from 'knex';
import { Sealing } from '../sealing';
import { ClaimedMessage } from './claimDueMessages';
import { readContents, StoredContent } from './readContents';

/** A few, as a content is shared by messages that come one after the other. */
const mostContents = 16;
/** Longer ones are read again. */
const mostBytes = 256 * 1024;

/**
 * Hands out contents of messages, and keeps the last ones, so that what many
 * people get is read once.
 *
 * @remarks
 *
 * A content never changes once it is stored. A confidential one is erased, so
 * it is never kept.
 */
export class ContentShelf {
  private readonly kept = new Map<string, StoredContent>();

  constructor(private readonly options: { knex: Knex; sealing: Sealing }) {}

  /** @returns by content id; one that does not exist is `erased` */
  async take(messages: ClaimedMessage[]): Promise<Map<string, StoredContent>> {
    const contents = new Map<string, StoredContent>();
    for (const { contentId } of messages) {
      const kept = this.kept.get(contentId);
      if (kept) contents.set(contentId, kept);
    }
    const missing = messages.filter(
      ({ contentId }) => !contents.has(contentId),
    );
    if (missing.length > 0) {
      const read = await readContents({
        ...this.options,
        contentIds: missing.map(({ contentId }) => contentId),
      });
      read.forEach((content, id) => contents.set(id, content));
      this.keep(missing, read);
    }
    return contents;
  }

  private keep(messages: ClaimedMessage[], read: Map<string, StoredContent>) {
    for (const { contentId, confidential } of messages) {
      const content = read.get(contentId);
      const isShort =
        content?.status === 'readable' && content.bytes.length <= mostBytes;
      if (content && isShort && !confidential) {
        this.kept.set(contentId, content);
      }
    }
    const surplus = this.kept.size - mostContents;
    [...this.kept.keys()]
      .slice(0, Math.max(0, surplus))
      .forEach(id => this.kept.delete(id));
  }
}
