import {
  LoggedError,
  LoggedErrorsService,
} from '@mailroom/backstage-plugin-mail-node';
import { Knex } from 'knex';
import { PortalError } from './PortalError';
import { recordErrors } from './recordErrors';

/** Records what the backend has logged at the level `error` since the last look. */
export async function noticeLoggedErrors(options: {
  knex: Knex;
  logged: LoggedErrorsService;
  /** Plugins whose scheduled tasks are reported already. */
  taskPlugins: string[];
}): Promise<void> {
  const { knex, logged, taskPlugins } = options;
  const taken = logged.take();
  const errors = taken
    .filter(error => !isAboutWatchedTask(error, taskPlugins))
    .map(describeLogged);
  try {
    await recordErrors(knex, errors);
  } catch (error) {
    logged.giveBack(taken);
    throw error;
  }
}

/** The scheduler logs what the task itself shows as the end of its last run. */
function isAboutWatchedTask(
  { plugin, task }: LoggedError,
  taskPlugins: string[],
): boolean {
  return (
    task !== undefined && plugin !== undefined && taskPlugins.includes(plugin)
  );
}

function describeLogged(error: LoggedError): PortalError {
  const { plugin, message, detail, times } = error;
  const [firstLine] = message.split('\n', 1);
  return {
    source: 'logs',
    title: plugin ? `${plugin}: ${firstLine}` : firstLine,
    detail: detail ?? message,
    times,
  };
}
