import type { Receipt } from '@mailroom/dev-services/src/sink/Sink';
import { Knex } from 'knex';
import { recipientOf } from '../delivery-process/drafts';

/** What was promised, what was written down and what the server has. */
export class Ledger {
  private readonly promised = new Set<string>();
  private readonly copies = new Map<string, string[]>();
  /** How many copies there were when the outbox first called a message accepted. */
  private readonly recorded = new Map<string, number>();

  /** Enqueueing messages with these numbers has returned. */
  promise({ from, count }: { from: number; count: number }) {
    for (let number = from; number < from + count; number += 1) {
      this.promised.add(recipientOf(number));
    }
  }

  /** The server has taken these. */
  take(receipts: Receipt[]) {
    for (const { recipient, messageId } of receipts) {
      const copies = this.copies.get(recipient) ?? [];
      this.copies.set(recipient, [...copies, messageId]);
    }
  }

  /**
   * Looks at what the outbox calls accepted, while nobody sends.
   *
   * @returns how many of these receipts it does not know of
   */
  async compare(knex: Knex, receipts: Receipt[]): Promise<number> {
    const rows = await knex('outbox_messages')
      .where({ state: 'accepted' })
      .select('address');
    for (const { address } of rows) {
      if (!this.recorded.has(address)) {
        this.recorded.set(address, this.copies.get(address)?.length ?? 0);
      }
    }
    return receipts.filter(({ recipient }) => !this.recorded.has(recipient))
      .length;
  }

  /** The balance; with nothing wrong, all of it is 0 but the duplicates. */
  balance() {
    const copies = [...this.copies];
    return {
      /** Promised, and the server has never seen it. */
      lost: [...this.promised].filter(each => !this.copies.has(each)).length,
      /** Copies beyond the first. */
      duplicates: copies.reduce((sum, [, ids]) => sum + ids.length - 1, 0),
      /** Copies that carry another Message-ID than the first. */
      renamed: copies.filter(([, ids]) => new Set(ids).size > 1).length,
      /** Messages that were sent again although their acceptance was written down. */
      repeated: [...this.recorded].filter(
        ([address, before]) => this.copies.get(address)!.length > before,
      ).length,
    };
  }
}
