import type { DeliverySearch } from '@mailroom/backstage-plugin-mail-common';
import { setTimeout } from 'node:timers/promises';
import { claimDueMessages } from '../../plugins/mail-backend/src/outbox';
import {
  Batch,
  recipientOf,
} from '../../plugins/mail-backend/src/__testUtils__/delivery-process/drafts';
import {
  DeliveryWorker,
  DeliveryWorkerOptions,
  openDatabase,
} from '../../plugins/mail-backend/src/__testUtils__/delivery-process/DeliveryWorker';
import { fillDeliveryLog } from './fillDeliveryLog';
import { fillQuickly } from './fillQuickly';
import { multiplyMessages } from './multiplyMessages';
import { pruneLog } from './pruneLog';
import { searchDeliveries } from './searchDeliveries';

/** A backend with nothing but mail, which can be asked what things cost. */
export class BenchedWorker extends DeliveryWorker {
  static async start(options: DeliveryWorkerOptions): Promise<BenchedWorker> {
    return new BenchedWorker(await openDatabase(options.database), options);
  }

  /** Stores messages in calls of a hundred each; resolves with the milliseconds it took. */
  async fill({ from, count, distinct }: Batch): Promise<number> {
    const since = performance.now();
    for (let done = 0; done < count; done += 100) {
      await this.enqueue({
        ...{ from: from + done, distinct },
        count: Math.min(100, count - done),
      });
    }
    return performance.now() - since;
  }

  /** Stores one message after the other at an even pace; resolves with when each was handed over, in epoch milliseconds. */
  async trickle(options: {
    count: number;
    everyMs: number;
  }): Promise<{ recipient: string; at: number }[]> {
    const handedOver = [];
    const since = performance.now();
    for (let from = 0; from < options.count; from += 1) {
      const dueMs = since + from * options.everyMs - performance.now();
      if (dueMs > 0) await setTimeout(dueMs);
      const at = performance.timeOrigin + performance.now();
      handedOver.push({ recipient: recipientOf(from), at });
      await this.enqueue({ from, count: 1 });
    }
    return handedOver;
  }

  /** Copies the one message that waits until so many wait. */
  async multiply(count: number): Promise<void> {
    await fillQuickly(this.knex, knex => multiplyMessages(knex, count));
  }

  /** Copies the one message into a log of so many. */
  async fillLog(count: number): Promise<void> {
    await fillQuickly(this.knex, knex => fillDeliveryLog(knex, count));
  }

  /** Searches the log for some pages, so many times. */
  async search(options: { search: DeliverySearch; rounds: number }) {
    return searchDeliveries(this.knex, options.search, options.rounds);
  }

  /** Prunes the log for a while. */
  async prune(options: { days: number; forMs: number }) {
    return pruneLog(this.knex, options);
  }

  /** Claims a hundred messages so many times; resolves with the milliseconds each took. */
  async claimTimes(rounds: number): Promise<number[]> {
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const since = performance.now();
      await claimDueMessages({
        ...{ knex: this.knex, limit: 100, leaseMs: 3600_000 },
      });
      times.push(performance.now() - since);
    }
    return times;
  }

  /** The most memory that was in use within a time, in bytes, looked at ten times a second. */
  async peakMemory(forMs: number): Promise<number> {
    let peak = 0;
    for (const end = performance.now() + forMs; performance.now() < end; ) {
      peak = Math.max(peak, process.memoryUsage.rss());
      await setTimeout(100);
    }
    return peak;
  }
}
