import {
  DeliveryPage,
  DeliverySearch,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { isPostgres } from '../../database';
import { readCursor, toCursor } from '../../http';
import { DeliveryRow, toDelivery, toTime } from '../delivery';
import { checkCandidates } from './checkCandidates';
import { chooseSource, conditionsOf } from './chooseSource';
import { newerFirst, Position, positionAt } from './Position';

/** So many are checked first where the index does not answer everything: often that is enough. */
const firstStep = 100;
/** So many are checked at once in the end: on SQLite everything else waits meanwhile. */
const largestStep = { sqlite: 400, postgres: 1600 };
/** After that the page goes out as it is: 200 ms are promised. */
const searchedForMs = 120;
/** Behind everything that will ever be created. */
const endOfTime = 99_999_999_999_999;

/**
 * Searches the messages, the newest first, a page at a time.
 *
 * @remarks
 *
 * An index gives candidates in the order of the list; what it does not answer
 * is checked on them, some at a time, with a turn for everybody else in
 * between. Where the candidates are very many and those that match very rare,
 * the page goes out before it is full and says how far it has looked.
 *
 * @throws InputError when the cursor is not one of ours
 */
export async function searchMessages(
  options: MessageSearch,
): Promise<DeliveryPage> {
  const { limit } = options;
  const { rows, hasMore, at } = await walk(options);
  const isFull = rows.length > limit;
  const end = isFull ? positionOf(rows[limit - 1]) : at;
  return {
    items: rows.slice(0, limit).map(toDelivery),
    ...(hasMore && { nextCursor: cursorAt(end) }),
    ...(hasMore && !isFull && { searchedUntil: toTime(end.createdAt) }),
  };
}

/** What is searched, and where it goes on. */
export interface MessageSearch {
  knex: Knex;
  search: DeliverySearch;
  /** `nextCursor` of the page before. */
  cursor?: string;
  limit: number;
}

/** What was found, one more than asked where there is more. */
interface Walked {
  rows: DeliveryRow[];
  hasMore: boolean;
  /** How far the candidates were looked at. */
  at: Position;
}

async function walk(options: MessageSearch): Promise<Walked> {
  const { knex, search, limit, cursor } = options;
  const since = performance.now();
  const source = await chooseSource({ knex, search });
  const unanswered = conditionsOf(search).filter(
    condition => !source.fulfils.includes(condition),
  );
  const largest = largestStep[isPostgres(knex) ? 'postgres' : 'sqlite'];
  const rows: DeliveryRow[] = [];
  let step = firstStep;
  let at = startOf(search, cursor);
  for (;;) {
    // One more than asked tells whether there is another page.
    const missing = limit + 1 - rows.length;
    const size = unanswered.length === 0 ? missing : step;
    const candidates = await source.next(at, size);
    const check = { knex, search, candidates, unanswered, limit: missing };
    rows.push(...(await checkCandidates(check)));
    at = candidates.at(-1) ?? at;
    const isFull = rows.length > limit;
    const hasMore = isFull || candidates.length === size;
    const isLate = performance.now() - since > searchedForMs;
    if (isFull || !hasMore || isLate) {
      return { rows, hasMore, at };
    }
    step = Math.min(step * 4, largest);
    await setImmediate();
  }
}

function startOf({ to }: DeliverySearch, cursor: string | undefined): Position {
  const start = positionAt(to === undefined ? endOfTime : Date.parse(to));
  if (cursor === undefined) {
    return start;
  }
  const { time: createdAt, id } = readCursor(cursor);
  const position = { createdAt, id };
  return newerFirst(start, position) < 0 ? position : start;
}

function cursorAt({ createdAt, id }: Position): string {
  return toCursor({ time: createdAt, id });
}

function positionOf({ created_at, id }: DeliveryRow): Position {
  return { createdAt: Number(created_at), id };
}
