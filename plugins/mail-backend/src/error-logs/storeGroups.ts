import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { databaseClock, rowsTable } from '../database';
import { NewErrors } from './groupErrors';

const groupsPerStatement = 500;

const columns = {
  id: 'text',
  fingerprint: 'text',
  source: 'text',
  severity: 'text',
  title: 'text',
  detail: 'text',
  errors: 'bigint',
  has_subjects: 'boolean',
} as const;

const hourMs = 60 * 60 * 1000;

/**
 * Adds errors to the groups of their likes.
 *
 * @remarks
 *
 * What was resolved goes on again. It is news like a new group, unless it was
 * resolved within the last hour: what comes and goes by the minute is told in
 * the summaries.
 *
 * @param groups - in the order of their fingerprints, so that two backends
 * lock them in the same order and cannot lock each other out
 */
export async function storeGroups(
  knex: Knex,
  groups: NewErrors[],
): Promise<void> {
  for (let start = 0; start < groups.length; start += groupsPerStatement) {
    await store(knex, groups.slice(start, start + groupsPerStatement));
  }
  await countByHour(knex, groups);
  await storeSubjects(knex, groups);
}

async function store(knex: Knex, groups: NewErrors[]) {
  const names = Object.keys(columns).join(', ');
  const rows = groups.map(({ times, subjects, ...group }) => ({
    ...group,
    id: randomUUID(),
    errors: times,
    has_subjects: subjects.length > 0,
  }));
  const now = databaseClock(knex);
  // Without a condition SQLite takes "on conflict" for a part of the join.
  await knex.raw(
    `insert into error_groups
       (${names}, first_seen_at, last_seen_at, told_errors)
     select ${names}, ?, ?, 0 from (?) as recorded
     where true order by fingerprint
     on conflict (fingerprint) do update set
       title = excluded.title,
       detail = excluded.detail,
       errors = error_groups.errors + excluded.errors,
       last_seen_at = excluded.last_seen_at,
       has_subjects = error_groups.has_subjects or excluded.has_subjects,
       announced_at = case when error_groups.resolved_at <= ? - ${hourMs}
         then null else error_groups.announced_at end,
       resolved_at = null,
       resolution_untold = false`,
    [now, now, rowsTable(knex, rows, columns), now],
  );
}

/** For whoever wants to know what they would have been told; see `countMails.ts`. */
async function countByHour(knex: Knex, groups: NewErrors[]) {
  const now = databaseClock(knex);
  const rows = groups.map(({ fingerprint, times }) => ({
    ...{ fingerprint, errors: times },
  }));
  for (let start = 0; start < rows.length; start += groupsPerStatement) {
    const some = rows.slice(start, start + groupsPerStatement);
    await knex.raw(
      `insert into error_hours (group_id, hour, errors, news_at)
       select known.id, (? / ${hourMs}) * ${hourMs}, recorded.errors,
         case when known.announced_at is null then known.last_seen_at end
       from (?) as recorded
       join error_groups as known on known.fingerprint = recorded.fingerprint
       where true order by known.id
       on conflict (group_id, hour) do update set
         errors = error_hours.errors + excluded.errors,
         news_at = coalesce(error_hours.news_at, excluded.news_at)`,
      [now, rowsTable(knex, some, { fingerprint: 'text', errors: 'bigint' })],
    );
  }
}

async function storeSubjects(knex: Knex, groups: NewErrors[]) {
  const rows = groups.flatMap(({ fingerprint, source, subjects }) =>
    subjects.map(subject => ({ fingerprint, source, subject })),
  );
  for (let start = 0; start < rows.length; start += groupsPerStatement) {
    const some = rows.slice(start, start + groupsPerStatement);
    await knex.raw(
      `insert into error_subjects (group_id, source, subject)
       select known.id, failed.source, failed.subject from (?) as failed
       join error_groups as known on known.fingerprint = failed.fingerprint
       where true order by known.id, failed.subject
       on conflict (group_id, subject) do nothing`,
      [
        rowsTable(knex, some, {
          ...{ fingerprint: 'text', source: 'text', subject: 'text' },
        }),
      ],
    );
  }
}
