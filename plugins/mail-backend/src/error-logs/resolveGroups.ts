import { ErrorSource } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';

/** What failed and succeeded a moment later may fail again the next moment. */
const calmMs = 15 * 60 * 1000;

/** After that nobody waits for a success any more, where errors come one by one. */
const quietMs = 24 * 60 * 60 * 1000;

/**
 * Sources whose errors are over when they have been quiet for a day. Of the
 * others one error says that it goes on: an entity that cannot be processed
 * is told once, however long it stays so.
 */
const overWhenQuiet: ErrorSource[] = ['delivery', 'workflow', 'logs'];

const isSnoozedUntilThen = "coalesce(snooze, '') = 'until-resolved'";

/**
 * Finds the groups that are over: everything that failed has succeeded since,
 * or it has been quiet for a day.
 *
 * @remarks
 *
 * Who was told of a group is told of its end. A snooze "until it is resolved"
 * ends here, without a word.
 */
export async function resolveGroups(options: { knex: Knex }): Promise<void> {
  const { knex } = options;
  const now = databaseClock(knex);
  const quietSince = (ms: number) => knex.raw('? - ?', [now, ms]);
  const resolved = await knex('error_groups')
    .whereNull('resolved_at')
    .where(over =>
      over
        .where(succeeded =>
          succeeded
            .where('has_subjects', true)
            .where('last_seen_at', '<=', quietSince(calmMs))
            .whereNotExists(
              knex('error_subjects')
                .select('subject')
                .whereRaw('group_id = error_groups.id'),
            ),
        )
        .orWhere(quiet =>
          quiet
            .where('last_seen_at', '<=', quietSince(quietMs))
            .where(one =>
              one
                .whereIn('source', overWhenQuiet)
                .orWhere('has_subjects', false),
            ),
        ),
    )
    .update({
      resolved_at: now,
      resolution_untold: knex.raw(
        `announced_at is not null and not (${isSnoozedUntilThen})`,
      ),
      told_errors: knex.raw(
        `case when ${isSnoozedUntilThen} then errors else told_errors end`,
      ),
      ...Object.fromEntries(
        ['snooze', 'snoozed_at', 'snoozed_until', 'snoozed_by'].map(column => [
          column,
          knex.raw(
            `case when ${isSnoozedUntilThen} then null else ${column} end`,
          ),
        ]),
      ),
    });
  if (resolved > 0) {
    await forgetSubjects(knex);
  }
}

/** What a quiet day has ended must not wait for its servers when it comes back. */
async function forgetSubjects(knex: Knex) {
  const over = knex('error_groups').select('id').whereNotNull('resolved_at');
  await knex('error_subjects').whereIn('group_id', over).delete();
}
