import {
  DeliveryHour,
  DeliveryHours,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { readDatabaseClock } from '../../database';
import { countByHour, HourCount, hourMs, selectAttempts } from './HourCount';
import { percentile } from './waitClass';

/** More than that is counted soon. */
const mostUncounted = 1000;

type Summary = Omit<DeliveryHour, 'startsAt'>;

/**
 * Reads what became of the attempts of the last hours.
 *
 * @remarks
 *
 * From what is counted already, and the latest attempts, which are not: a
 * chart is up to date, and costs the same however long the log is.
 *
 * @param options.hours - how many, the present one among them
 */
export async function readHours(options: {
  knex: Knex;
  hours: number;
}): Promise<DeliveryHours> {
  const { knex, hours } = options;
  const now = await readDatabaseClock(knex);
  const last = Math.floor(now / hourMs) * hourMs;
  const first = last - (hours - 1) * hourMs;
  const counts = [
    ...(await readCounted(knex, first)),
    ...(await countLatest(knex)),
  ].filter(({ hour }) => hour >= first && hour <= last);
  return {
    items: Array.from({ length: hours }, (_, index) => {
      const hour = first + index * hourMs;
      return {
        startsAt: new Date(hour).toISOString(),
        ...summaryOf(counts.filter(count => count.hour === hour)),
      };
    }),
    total: summaryOf(counts),
  };
}

async function readCounted(knex: Knex, first: number): Promise<HourCount[]> {
  const rows = await knex('delivery_hours')
    .select('hour', 'outcome', 'wait', 'attempts')
    .where('hour', '>=', first);
  return rows.map(row => ({ ...row, hour: Number(row.hour) }));
}

async function countLatest(knex: Knex): Promise<HourCount[]> {
  const progress = await knex('delivery_hours_progress').first('counted_to');
  const latest = await selectAttempts(knex, {
    ...{ after: Number(progress?.counted_to ?? 0), limit: mostUncounted },
  });
  return countByHour(latest);
}

function summaryOf(counts: HourCount[]): Summary {
  const attempts = (...outcomes: string[]) =>
    counts
      .filter(({ outcome }) => outcomes.includes(outcome))
      .reduce((sum, count) => sum + count.attempts, 0);
  const waits = new Map<number, number>();
  for (const { outcome, wait, attempts: count } of counts) {
    if (outcome === 'accepted') {
      waits.set(wait, (waits.get(wait) ?? 0) + count);
    }
  }
  const p50Ms = percentile(waits, 0.5);
  const p95Ms = percentile(waits, 0.95);
  return {
    accepted: attempts('accepted'),
    deferred: attempts('deferred', 'held'),
    rejected: attempts('rejected'),
    ...(p50Ms !== undefined &&
      p95Ms !== undefined && { timeToAccept: { p50Ms, p95Ms } }),
  };
}
