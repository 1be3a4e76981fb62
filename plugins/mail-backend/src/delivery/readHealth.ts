import { failureClassSchema } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock, isPostgres } from '../database';
import { DeliveryHealth, Fault, Flow } from './health';
import { Pace } from './Pace';
import { healthIds, ServerRole } from './ServerRole';

type Row = Record<string, string | number | null>;

/**
 * Reads how delivery is doing over a server.
 *
 * @param options.role - which one; the first when absent
 * @param options.forUpdate - keeps other backends from changing it until the transaction ends
 */
export async function readHealth(options: {
  knex: Knex;
  role?: ServerRole;
  forUpdate?: boolean;
}): Promise<DeliveryHealth> {
  const { role = 'first' } = options;
  const [row] = await readRows({ ...options, of: { id: healthIds[role] } });
  return toHealth(row);
}

/** Reads how delivery is doing over both servers. */
export async function readHealths(options: {
  knex: Knex;
}): Promise<Record<ServerRole, DeliveryHealth>> {
  const rows = await readRows({ ...options, of: {} });
  const [first, fallback] = rows.map(toHealth);
  return { first, fallback };
}

/**
 * Reads how delivery is doing with these settings, and keeps other backends from changing it until the transaction ends.
 *
 * @returns undefined when they are in force no more
 */
export async function lockHealth(options: {
  knex: Knex;
  settingsKey: string;
}): Promise<DeliveryHealth | undefined> {
  const of = { settings_fingerprint: options.settingsKey };
  const [row] = await readRows({ ...options, forUpdate: true, of });
  return row && toHealth(row);
}

function readRows(options: {
  knex: Knex;
  of: Record<string, string | number>;
  forUpdate?: boolean;
}): Promise<Row[]> {
  const { knex, forUpdate } = options;
  const query = knex('delivery_health')
    .select('*', { now: databaseClock(knex) })
    .where(options.of)
    .orderBy('id');
  // SQLite has one writer anyway.
  return forUpdate && isPostgres(knex) ? query.forUpdate() : query;
}

function toHealth(row: Row): DeliveryHealth {
  return {
    flow: row.flow as Flow,
    settingsKey: text(row.settings_fingerprint),
    workingSince: time(row.working_since),
    failingSince: time(row.failing_since),
    pausedAt: time(row.paused_at),
    probeDueAt: time(row.probe_due_at),
    pace: pace(row),
    paceSpentUntil: time(row.pace_spent_until),
    fault: fault(row),
    notifiedClass: failureClassSchema
      .optional()
      .parse(text(row.notified_class)),
    readAt: Number(row.now),
  };
}

function pace(row: Row): Pace | undefined {
  const until = time(row.paced_until);
  return until === undefined || until <= Number(row.now)
    ? undefined
    : {
        ...{ perMinute: Number(row.pace_per_minute), until },
        since: Number(row.paced_at),
      };
}

function fault(row: Row): Fault | undefined {
  const failureClass = text(row.failure_class);
  return failureClass === undefined
    ? undefined
    : {
        failureClass: failureClassSchema.parse(failureClass),
        reply: text(row.reply),
        advice: text(row.advice),
      };
}

function text(value: string | number | null): string | undefined {
  return value === null ? undefined : String(value);
}

function time(value: string | number | null): number | undefined {
  return value === null ? undefined : Number(value);
}
