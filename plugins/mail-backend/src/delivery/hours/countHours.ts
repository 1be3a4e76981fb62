import { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import { isPostgres, readDatabaseClock, rowsTable } from '../../database';
import { countByHour, HourCount, selectAttempts } from './HourCount';

/** A step takes some milliseconds, in which everything else waits on SQLite. */
const attemptsPerStep = 300;
/**
 * Numbers are given before a transaction is committed: only after this time
 * there is none to come below one that was seen.
 */
const settledAfterMs = 30_000;

const columns = {
  hour: 'bigint',
  outcome: 'text',
  wait: 'integer',
  attempts: 'integer',
} as const;

/**
 * Counts the attempts that nobody has counted yet, in small steps.
 *
 * @remarks
 *
 * Of several backends one counts, the others find the progress locked and
 * leave it. The counts and how far they go change together, so a crash counts
 * nothing twice.
 */
export async function countHours(options: {
  knex: Knex;
  isStopped: () => boolean;
}): Promise<void> {
  let isDone = false;
  while (!isDone && !options.isStopped()) {
    const since = performance.now();
    isDone = await countStep(options.knex);
    await setTimeout(performance.now() - since);
  }
}

/** @returns whether nothing is left to count for now */
async function countStep(database: Knex): Promise<boolean> {
  return database.transaction(async knex => {
    const progress = await lockProgress(knex);
    const now = await readDatabaseClock(knex);
    if (!progress || now < progress.seenAt + settledAfterMs) {
      return true;
    }
    const { countedTo, seenTo } = progress;
    if (countedTo >= seenTo) {
      const latest = await readLatest(knex);
      await storeProgress(knex, { seen_to: latest, seen_at: now });
      return true;
    }
    const attempts = await selectAttempts(knex, {
      ...{ after: countedTo, upTo: seenTo, limit: attemptsPerStep },
    });
    await addCounts(knex, countByHour(attempts));
    const last = attempts.at(-1);
    const isAll = attempts.length < attemptsPerStep;
    await storeProgress(knex, {
      counted_to: isAll || !last ? seenTo : Number(last.id),
    });
    return false;
  });
}

async function lockProgress(knex: Knex) {
  const query = knex('delivery_hours_progress').select().first();
  const row = await (isPostgres(knex) ? query.forUpdate().skipLocked() : query);
  return (
    row && {
      countedTo: Number(row.counted_to),
      seenTo: Number(row.seen_to),
      seenAt: Number(row.seen_at),
    }
  );
}

async function readLatest(knex: Knex): Promise<number> {
  const row = await knex('delivery_attempts').max({ id: 'id' }).first();
  return Number(row?.id ?? 0);
}

async function storeProgress(
  knex: Knex,
  progress: { counted_to?: number; seen_to?: number; seen_at?: number },
) {
  await knex('delivery_hours_progress').update(progress);
}

async function addCounts(knex: Knex, counts: HourCount[]) {
  if (counts.length === 0) {
    return;
  }
  await knex.raw(
    // SQLite takes the conflict for a join without the condition.
    `insert into delivery_hours (hour, outcome, wait, attempts)
     select hour, outcome, wait, attempts from (?) as counted where true
     on conflict (hour, outcome, wait)
     do update set attempts = delivery_hours.attempts + excluded.attempts`,
    [
      rowsTable(
        knex,
        counts.map(count => ({ ...count })),
        columns,
      ),
    ],
  );
}
