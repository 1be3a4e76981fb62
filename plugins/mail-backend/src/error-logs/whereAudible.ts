import { Knex } from 'knex';
import { databaseClock } from '../database';

/** Of groups those that nobody keeps quiet at the moment. */
export function whereAudible(groups: Knex.QueryBuilder, knex: Knex): void {
  groups.where(audible =>
    audible
      .whereNull('snooze')
      .orWhere('snoozed_until', '<=', databaseClock(knex)),
  );
}
