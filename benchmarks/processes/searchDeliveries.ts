import type { DeliverySearch } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { searchMessages } from '../../plugins/mail-backend/src/outbox';

const pagesEach = 5;

/** What searching came to. */
export interface SearchTimes {
  /** Of each page, in milliseconds. */
  pageMs: number[];
  /** Of each round the slowest page, in milliseconds. */
  slowestMs: number[];
  /** How many messages were on all pages together. */
  found: number;
  /** Whether a page went out before it was full. */
  gaveUp: boolean;
  /** Of each round the longest time that nothing else had its turn, in milliseconds. */
  blockedMs: number[];
}

/** Searches for some pages, several times, and watches whether anything else comes to its turn. */
export async function searchDeliveries(
  knex: Knex,
  search: DeliverySearch,
  rounds: number,
): Promise<SearchTimes> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await setTimeout(50);
  delay.reset();
  const times: SearchTimes = {
    ...{ pageMs: [], slowestMs: [], blockedMs: [] },
    ...{ found: 0, gaveUp: false },
  };
  for (let round = 0; round < rounds; round += 1) {
    let cursor: string | undefined;
    let slowestMs = 0;
    for (let page = 0; page < pagesEach; page += 1) {
      const since = performance.now();
      const found = await searchMessages({ knex, search, cursor, limit: 50 });
      const tookMs = performance.now() - since;
      times.pageMs.push(tookMs);
      slowestMs = Math.max(slowestMs, tookMs);
      times.found += round === 0 ? found.items.length : 0;
      times.gaveUp ||= found.searchedUntil !== undefined;
      cursor = found.nextCursor;
      if (!cursor) break;
    }
    times.slowestMs.push(slowestMs);
    await setTimeout(5);
    times.blockedMs.push(delay.max / 1e6);
    delay.reset();
  }
  delay.disable();
  return times;
}
