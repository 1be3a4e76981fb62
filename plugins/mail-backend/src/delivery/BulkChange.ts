import { JsonObject } from '@backstage/types';
import {
  BulkProgress,
  BulkRequest,
  DeliverySearch,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { readDatabaseClock } from '../database';
import { ListedChange, searchMessages } from '../outbox';

/** Few enough that a step takes some milliseconds, in which everything else waits on SQLite. */
const messagesPerStep = 50;

/**
 * Changes many messages in small steps, and tells after each how far it is.
 *
 * @remarks
 *
 * Each step is a transaction of its own: whoever stops it, or a crash, leaves
 * what is changed changed, and the rest as it was. What is created after the
 * beginning is not meant.
 */
export class BulkChange implements AsyncIterable<BulkProgress> {
  private changed = 0;
  private readonly refused: ListedChange['refused'] = new Map();

  constructor(
    private readonly options: {
      knex: Knex;
      request: BulkRequest;
      /** Ends it before the next step. */
      signal: AbortSignal;
      change: (ids: string[]) => Promise<ListedChange>;
      /** Called when something was changed, at the first time and at the end, however it ends. */
      onChanged?: () => Promise<void>;
    },
  ) {}

  /** What was asked for and done so far, for the audit log. */
  get summary(): JsonObject {
    const { ids, search } = this.options.request;
    return {
      ...(search ? { search: { ...search } } : { listed: ids?.length }),
      changed: this.changed,
      refused: Object.fromEntries(this.refused),
    };
  }

  async *[Symbol.asyncIterator](): AsyncIterator<BulkProgress> {
    const { signal, onChanged } = this.options;
    try {
      for await (const ids of this.steps()) {
        if (signal.aborted) return;
        const wasUntouched = this.changed === 0;
        this.count(await this.options.change(ids));
        if (wasUntouched && this.changed > 0) await onChanged?.();
        yield this.progress(false);
        await setImmediate();
      }
    } finally {
      if (this.changed > 0) await onChanged?.();
    }
    yield this.progress(true);
  }

  private count({ changed, refused }: ListedChange) {
    this.changed += changed;
    for (const [reason, count] of refused) {
      this.refused.set(reason, (this.refused.get(reason) ?? 0) + count);
    }
  }

  private progress(done: boolean): BulkProgress {
    const refused = [...this.refused].map(([because, count]) => ({
      ...{ because, count },
    }));
    return { done, changed: this.changed, refused };
  }

  private async *steps(): AsyncIterable<string[]> {
    const { ids = [], search } = this.options.request;
    for (let at = 0; at < ids.length; at += messagesPerStep) {
      yield ids.slice(at, at + messagesPerStep);
    }
    if (search) yield* this.found(search);
  }

  /** From the newest to the oldest: what has left the search by the change does not disturb the order. */
  private async *found(search: DeliverySearch): AsyncIterable<string[]> {
    const { knex, signal } = this.options;
    const end = (await readDatabaseClock(knex)) + 1;
    const to = Math.min(end, search.to ? Date.parse(search.to) : end);
    let cursor: string | undefined;
    do {
      const page = await searchMessages({
        ...{ knex, cursor, limit: messagesPerStep },
        search: { ...search, to: new Date(to).toISOString() },
      });
      if (page.items.length > 0) yield page.items.map(({ id }) => id);
      cursor = page.nextCursor;
    } while (cursor && !signal.aborted);
  }
}
