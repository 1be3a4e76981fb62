import { ErrorGroup } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';

/** Lists groups of errors, those seen last first. */
export async function listGroups(options: {
  knex: Knex;
  limit: number;
}): Promise<ErrorGroup[]> {
  const rows = await selectGroups(options.knex)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .limit(options.limit);
  return rows.map(toGroup);
}

/** Reads one group. */
export async function readGroup(options: {
  knex: Knex;
  id: string;
}): Promise<ErrorGroup | undefined> {
  const { knex, id } = options;
  const row = await selectGroups(knex).where({ id }).first();
  return row && toGroup(row);
}

function selectGroups(knex: Knex) {
  return knex('error_groups').select('*', { now: databaseClock(knex) });
}

function toGroup(row: Record<string, unknown>): ErrorGroup {
  return {
    id: String(row.id),
    source: row.source as ErrorGroup['source'],
    severity: row.severity as ErrorGroup['severity'],
    title: String(row.title),
    detail: String(row.detail),
    count: Number(row.errors),
    firstSeenAt: time(row.first_seen_at),
    lastSeenAt: time(row.last_seen_at),
    resolvedAt: row.resolved_at === null ? undefined : time(row.resolved_at),
    snoozed: toSnoozed(row),
  };
}

/** A snooze that is over is none, although it still stands there. */
function toSnoozed(row: Record<string, unknown>): ErrorGroup['snoozed'] {
  const { snoozed_until: until } = row;
  if (
    row.snooze === null ||
    (until !== null && Number(until) <= Number(row.now))
  ) {
    return undefined;
  }
  return {
    by: String(row.snoozed_by),
    at: time(row.snoozed_at),
    until: until === null ? undefined : time(until),
  };
}

function time(milliseconds: unknown): string {
  return new Date(Number(milliseconds)).toISOString();
}
