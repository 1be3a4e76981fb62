import { ConflictError, NotFoundError } from '@backstage/errors';
import { ErrorGroup, Snooze } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { readDatabaseClock } from '../database';
import { readGroup } from './listGroups';

const hourMs = 60 * 60 * 1000;

const lengths: Record<Snooze, number | undefined> = {
  hour: hourMs,
  day: 24 * hourMs,
  week: 7 * 24 * hourMs,
  'until-resolved': undefined,
};

/**
 * Keeps a group quiet for everybody: it goes on being counted, and nobody is told.
 *
 * @throws NotFoundError when there is no such group, ConflictError when it is
 * to be quiet until it is resolved and is resolved already
 */
export async function snoozeGroup(options: {
  knex: Knex;
  id: string;
  snooze: Snooze;
  /** Who wants it. */
  by: string;
}): Promise<ErrorGroup> {
  const { knex, id, snooze, by } = options;
  // Read once: asked twice in one statement, PostgreSQL's clock has gone on.
  const now = await readDatabaseClock(knex);
  const length = lengths[snooze];
  const groups = knex('error_groups').where({ id });
  if (length === undefined) {
    groups.whereNull('resolved_at');
  }
  const snoozed = await groups.update({
    ...{ snooze, snoozed_at: now, snoozed_by: by, resolution_untold: false },
    snoozed_until: length === undefined ? null : now + length,
  });
  const group = await readGroup({ knex, id });
  if (!group) {
    throw new NotFoundError(`There is no error group with the id ${id}`);
  }
  if (snoozed === 0) {
    throw new ConflictError(
      'It is resolved already; if it comes back, you are told.',
    );
  }
  return group;
}

/**
 * Ends a snooze; what was counted meanwhile is told with the next summary.
 *
 * @throws NotFoundError when there is no such group
 */
export async function wakeGroup(options: {
  knex: Knex;
  id: string;
}): Promise<ErrorGroup> {
  const { knex, id } = options;
  await knex('error_groups')
    .where({ id })
    .update({
      ...{ snooze: null, snoozed_at: null },
      ...{ snoozed_until: null, snoozed_by: null },
    });
  const group = await readGroup({ knex, id });
  if (!group) {
    throw new NotFoundError(`There is no error group with the id ${id}`);
  }
  return group;
}
