import { ErrorGroup } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';

/** Lists groups of errors, those seen last first. */
export async function listGroups(options: {
  knex: Knex;
  limit: number;
}): Promise<ErrorGroup[]> {
  const rows = await options
    .knex('error_groups')
    .select()
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .limit(options.limit);
  return rows.map(row => ({
    id: row.id,
    source: row.source,
    title: row.title,
    detail: row.detail,
    count: Number(row.errors),
    firstSeenAt: time(row.first_seen_at),
    lastSeenAt: time(row.last_seen_at),
  }));
}

function time(milliseconds: string | number): string {
  return new Date(Number(milliseconds)).toISOString();
}
