import { ErrorSource } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock, rowsTable } from '../database';
import { fingerprint } from './fingerprint';
import { NewErrors } from './groupErrors';

const hourMs = 60 * 60 * 1000;

/** New kinds of errors that a source can have within an hour; more than anybody reads. */
export const newGroupsPerHour = 100;

const overflowTitle = 'Errors of many further kinds, counted together';

/**
 * Puts errors of kinds that are too many into one group of their source and severity, which counts them.
 *
 * @remarks
 *
 * Known kinds are counted as ever. Several backends that record at the same
 * moment may pass the limit together, each by what it records at once.
 *
 * @returns the groups to store, in the order of their fingerprints
 */
export async function limitNewGroups(
  knex: Knex,
  groups: NewErrors[],
): Promise<NewErrors[]> {
  const known = await readKnown(knex, groups);
  const left = await readRoom(knex);
  const kept: NewErrors[] = [];
  const overflow = new Map<string, NewErrors>();
  for (const group of groups) {
    const room = left.get(group.source) ?? newGroupsPerHour;
    if (known.has(group.fingerprint)) {
      kept.push(group);
    } else if (room > 0) {
      left.set(group.source, room - 1);
      kept.push(group);
    } else {
      addTo(overflow, group);
    }
  }
  return [...kept, ...overflow.values()].sort((one, other) =>
    one.fingerprint < other.fingerprint ? -1 : 1,
  );
}

async function readKnown(knex: Knex, groups: NewErrors[]) {
  const looked = groups.map(group => ({ fingerprint: group.fingerprint }));
  const rows = await knex('error_groups')
    .select('fingerprint')
    .whereRaw('fingerprint in (select fingerprint from (?) as looked)', [
      rowsTable(knex, looked, { fingerprint: 'text' }),
    ]);
  return new Set(rows.map(row => String(row.fingerprint)));
}

/** @returns by source, how many new groups it may still have within this hour */
async function readRoom(knex: Knex) {
  const rows: Array<{ source: ErrorSource; groups: string | number }> =
    await knex('error_groups')
      .select('source')
      .count({ groups: '*' })
      .where(
        'first_seen_at',
        '>',
        knex.raw('? - ?', [databaseClock(knex), hourMs]),
      )
      .groupBy('source');
  return new Map(
    rows.map(({ source, groups }) => [
      source,
      newGroupsPerHour - Number(groups),
    ]),
  );
}

function addTo(overflow: Map<string, NewErrors>, group: NewErrors) {
  const { source, severity } = group;
  const key = fingerprint({ source, severity, title: overflowTitle });
  const times = (overflow.get(key)?.times ?? 0) + group.times;
  overflow.set(key, {
    ...{ fingerprint: key, source, severity, times, subjects: [] },
    title: overflowTitle,
    detail: `${group.title}\n${group.detail}`,
  });
}
