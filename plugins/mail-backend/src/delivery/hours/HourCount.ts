import { Knex } from 'knex';
import { waitClassOf } from './waitClass';

export const hourMs = 3600_000;

/** How many attempts of an hour ended in one way. */
export interface HourCount {
  hour: number;
  outcome: string;
  /** See {@link waitClassOf}; 0 for what was not accepted. */
  wait: number;
  attempts: number;
}

/** What of an attempt is counted. */
export interface CountedAttempt {
  id: string | number;
  started_at: string | number;
  duration_ms: number;
  outcome: string;
  /** Of its message. */
  created_at: string | number;
}

/** Selects attempts with their messages, in the order of their ids. */
export function selectAttempts(
  knex: Knex,
  range: { after: number; upTo?: number; limit: number },
): Knex.QueryBuilder<object, CountedAttempt[]> {
  const query = knex('delivery_attempts')
    .join(
      'outbox_messages',
      'outbox_messages.id',
      'delivery_attempts.message_id',
    )
    .select(
      'delivery_attempts.id',
      'delivery_attempts.started_at',
      'delivery_attempts.duration_ms',
      'delivery_attempts.outcome',
      'outbox_messages.created_at',
    )
    .where('delivery_attempts.id', '>', range.after)
    .orderBy('delivery_attempts.id')
    .limit(range.limit);
  return range.upTo === undefined
    ? query
    : query.where('delivery_attempts.id', '<=', range.upTo);
}

/** Counts attempts by the hour in which they ended. */
export function countByHour(attempts: CountedAttempt[]): HourCount[] {
  const counts = new Map<string, HourCount>();
  for (const attempt of attempts) {
    const endedAt = Number(attempt.started_at) + attempt.duration_ms;
    const hour = Math.floor(endedAt / hourMs) * hourMs;
    const { outcome } = attempt;
    const wait =
      outcome === 'accepted'
        ? waitClassOf(endedAt - Number(attempt.created_at))
        : 0;
    const key = `${hour} ${outcome} ${wait}`;
    const count = counts.get(key) ?? { hour, outcome, wait, attempts: 0 };
    count.attempts += 1;
    counts.set(key, count);
  }
  return [...counts.values()];
}
