import {
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { tellAddressees, TellingOptions } from './tellAddressees';

/** Long enough for whoever lifted one by mistake. */
const undoneWithinMs = 30 * 24 * 60 * 60 * 1000;

/** Tells again what could not be told, and forgets what was lifted long ago. */
export function suppressionTask(
  options: TellingOptions,
): SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition {
  return {
    id: 'suppressions',
    // See retestTask: one that a backend does for all costs each of them more.
    scope: 'local',
    initialDelay: { minutes: 2 },
    frequency: { minutes: 15 },
    timeout: { minutes: 5 },
    async fn() {
      await tellAddressees(options);
      await forgetLifted(options);
    },
  };
}

/** Deletes suppressions that were lifted too long ago to be restored. */
export async function forgetLifted({ knex }: { knex: Knex }): Promise<void> {
  await knex('suppressions')
    .where(
      'lifted_at',
      '<',
      knex.raw('? - ?', [databaseClock(knex), undoneWithinMs]),
    )
    .whereNull('told_at')
    .delete();
}
