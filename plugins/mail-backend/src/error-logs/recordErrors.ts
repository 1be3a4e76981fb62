import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { databaseClock } from '../database';
import { fingerprint } from './fingerprint';
import { maskSecrets } from './maskSecrets';
import { PortalError } from './PortalError';

const longestTitle = 300;
const longestDetail = 4000;

/**
 * Stores errors, each in the group of its likes.
 *
 * @remarks
 *
 * Groups are locked in the order of their fingerprints, so that two backends
 * cannot lock each other out.
 */
export async function recordErrors(
  knex: Knex,
  errors: PortalError[],
): Promise<void> {
  const rows = [...groupsOf(errors)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { error, times }]) => toRow(knex, { key, error, times }));
  for (const row of rows) {
    await knex('error_groups')
      .insert(row)
      .onConflict('fingerprint')
      .merge({
        title: row.title,
        detail: row.detail,
        errors: knex.raw('error_groups.errors + excluded.errors'),
        last_seen_at: row.last_seen_at,
      });
  }
}

/** @returns by fingerprint: the latest error and how many there are */
function groupsOf(errors: PortalError[]) {
  const groups = new Map<string, { error: PortalError; times: number }>();
  for (const error of errors) {
    const key = fingerprint(error);
    const before = groups.get(key)?.times ?? 0;
    groups.set(key, { error, times: before + (error.times ?? 1) });
  }
  return groups;
}

function toRow(
  knex: Knex,
  group: { key: string; error: PortalError; times: number },
) {
  const { key, error, times } = group;
  const title = storable(error.title).replace(/\s+/g, ' ').trim();
  return {
    id: randomUUID(),
    fingerprint: key,
    source: error.source,
    title: title.slice(0, longestTitle),
    detail: storable(error.detail).slice(0, longestDetail),
    errors: times,
    first_seen_at: databaseClock(knex),
    last_seen_at: databaseClock(knex),
    told_errors: 0,
  };
}

/** PostgreSQL stores no NUL; a lone surrogate is no text. */
function storable(text: string): string {
  return maskSecrets(text.replace(/\0|\p{Surrogate}/gu, ''));
}
