import { Knex } from 'knex';
import { databaseClock, returnedRows, rowsTable } from '../database';
import { PortalError } from './PortalError';
import { TaskRun } from './readTasks';
import { recordErrors } from './recordErrors';
import { recordRecoveries } from './recordRecoveries';

/** What Backstage's scheduler writes when a person cancels a run. */
const cancelled = 'Task was cancelled';

const columns = {
  plugin_id: 'text',
  task_id: 'text',
  run_ended_at: 'bigint',
  failed: 'boolean',
} as const;

/**
 * Records the failures among runs, each run once, whichever backend saw it first.
 *
 * @returns whether there was a failure that nobody had seen
 */
export async function noticeTaskRuns(options: {
  knex: Knex;
  runs: TaskRun[];
}): Promise<boolean> {
  const { knex, runs } = options;
  if (runs.length === 0) {
    return false;
  }
  return knex.transaction(async transaction => {
    const news = await storeRuns(transaction, runs);
    const failures = news.filter(
      ({ failure }) => failure && failure.message !== cancelled,
    );
    await recordErrors(transaction, failures.map(describeRun));
    const succeeded = news.filter(({ failure }) => !failure);
    await recordRecoveries(
      transaction,
      succeeded.map(run => ({ source: 'tasks', subject: subjectOf(run) })),
    );
    return failures.length > 0;
  });
}

/** @returns those that were not seen before */
async function storeRuns(
  transaction: Knex.Transaction,
  runs: TaskRun[],
): Promise<TaskRun[]> {
  const names = Object.keys(columns).join(', ');
  const rows = runs.map(({ pluginId, taskId, endedAt, failure }) => ({
    ...{ plugin_id: pluginId, task_id: taskId, run_ended_at: endedAt },
    failed: failure !== undefined,
  }));
  const stored = returnedRows<{ plugin_id: string; task_id: string }>(
    await transaction.raw(
      `insert into error_tasks (${names}, seen_at)
       select ${names}, ? from (?) as seen
       where true order by plugin_id, task_id
       on conflict (plugin_id, task_id) do update set
         run_ended_at = excluded.run_ended_at,
         failed = excluded.failed,
         seen_at = excluded.seen_at
       where error_tasks.run_ended_at < excluded.run_ended_at
       returning plugin_id, task_id`,
      [databaseClock(transaction), rowsTable(transaction, rows, columns)],
    ),
  );
  return runs.filter(({ pluginId, taskId }) =>
    stored.some(row => row.plugin_id === pluginId && row.task_id === taskId),
  );
}

function subjectOf({ pluginId, taskId }: TaskRun): string {
  return `${pluginId}/${taskId}`;
}

function describeRun(run: TaskRun): PortalError {
  const { pluginId, taskId, failure } = run;
  return {
    source: 'tasks',
    subject: subjectOf(run),
    title: `The scheduled task ${taskId} of the plugin ${pluginId} failed: ${failure?.message}`,
    detail: failure?.detail ?? '',
  };
}
