import { failureClassSchema } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { DeliveryHealth, Fault, Flow } from './health';

type Row = Record<string, string | number | null>;

/** Reads how delivery is doing. */
export async function readHealth(options: {
  knex: Knex;
}): Promise<DeliveryHealth> {
  const { knex } = options;
  const row: Row = await knex('delivery_health')
    .select('*', { now: databaseClock(knex) })
    .where({ id: 1 })
    .first();
  return {
    flow: row.flow as Flow,
    settingsKey: text(row.settings_fingerprint),
    workingSince: time(row.working_since),
    failingSince: time(row.failing_since),
    pausedAt: time(row.paused_at),
    probeDueAt: time(row.probe_due_at),
    fault: fault(row),
    notifiedClass: failureClassSchema
      .optional()
      .parse(text(row.notified_class)),
    readAt: Number(row.now),
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
