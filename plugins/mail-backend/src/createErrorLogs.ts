import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { WatchedErrors } from '@mailroom/backstage-plugin-mail-common';
import { LoggedErrorsService } from '@mailroom/backstage-plugin-mail-node';
import { Knex } from 'knex';
import { MailConfig } from './config';
import { Alarm } from './delivery';
import {
  createTaskReader,
  errorLogEndpoints,
  ErrorReporter,
  ErrorReporterOptions,
  noticeLoggedErrors,
  TaskWatch,
} from './error-logs';

/** What the error logs are made of. */
export interface ErrorLogsOptions
  extends Omit<ErrorReporterOptions, 'noticeMore'> {
  config: MailConfig;
  knex: Knex;
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
  loggedErrors: LoggedErrorsService;
  /** Rung when something failed that people may want to know. */
  alarm: Alarm;
}

/** Who is told when something fails: what is watched, who reports it, what can be asked about it. */
export function createErrorLogs(options: ErrorLogsOptions) {
  const { knex, auth, alarm, loggedErrors } = options;
  const { backendLogs, taskPlugins } = options.config.errorLogs;
  const tasks = new TaskWatch({
    ...options,
    plugins: taskPlugins,
    readTasks: createTaskReader(options),
    onFailure: () => alarm.ring(),
  });
  if (backendLogs) {
    loggedErrors.onError(() => alarm.ring());
  } else {
    loggedErrors.ignore();
  }
  const watched = (): WatchedErrors => ({
    taskPlugins,
    silentPlugins: tasks.silent,
    backendLogs: backendLogs ? connection(loggedErrors) : 'off',
  });
  return {
    reporter: new ErrorReporter({
      ...options,
      noticeMore: () =>
        noticeLoggedErrors({ knex, logged: loggedErrors, taskPlugins }),
    }),
    endpoints: errorLogEndpoints({ knex, auth, watched }),
    tasks: [watchTasks(tasks)],
  };
}

function connection(loggedErrors: LoggedErrorsService) {
  return loggedErrors.isConnected ? 'on' : 'not-connected';
}

/** Every backend by itself, as with the other tasks; a run is recorded by whoever sees it first. */
function watchTasks(watch: TaskWatch) {
  return {
    id: 'watch-scheduled-tasks',
    scope: 'local' as const,
    initialDelay: { seconds: 30 },
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    fn: () => watch.look(),
  };
}
