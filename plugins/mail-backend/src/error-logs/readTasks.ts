import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

/** The last run of a scheduled task, as its plugin tells it. */
export interface TaskRun {
  pluginId: string;
  taskId: string;
  /** Epoch milliseconds of the plugin's clock. */
  endedAt: number;
  /** Why it failed; absent when it did not. */
  failure?: { message: string; detail: string };
}

/** What the scheduler of every Backstage plugin answers, as far as it is read here. */
const answerSchema = z.object({
  tasks: z.array(
    z.object({
      taskId: z.string(),
      taskState: z
        .object({
          lastRunEndedAt: z.string().optional(),
          /** A serialized error, as JSON in JSON. */
          lastRunError: z.string().optional(),
        })
        .nullish(),
    }),
  ),
});

const failureSchema = z.object({
  name: z.string().default('Error'),
  message: z.string().default(''),
  stack: z.string().optional(),
});

const patienceMs = 10_000;

/** Reads how the last runs of one plugin's scheduled tasks ended. */
export type ReadTasks = (pluginId: string) => Promise<TaskRun[]>;

/**
 * Reads scheduled tasks where each plugin's scheduler shows them.
 *
 * @remarks
 *
 * `SchedulerService.getScheduledTasks` knows the tasks of its own plugin and
 * not how they ended; `/.backstage/scheduler/v1/tasks`, which the scheduler
 * mounts for every plugin, does.
 *
 * @throws ResponseError or TypeError from reading, when the plugin is not there
 */
export function createTaskReader(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ReadTasks {
  const { auth, discovery } = options;
  return async pluginId => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: pluginId,
    });
    const response = await fetch(
      `${await discovery.getBaseUrl(pluginId)}/.backstage/scheduler/v1/tasks`,
      {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(patienceMs),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return runsOf(pluginId, answerSchema.parse(await response.json()));
  };
}

function runsOf(
  pluginId: string,
  { tasks }: z.infer<typeof answerSchema>,
): TaskRun[] {
  return tasks.flatMap(({ taskId, taskState }) => {
    const endedAt = Date.parse(taskState?.lastRunEndedAt ?? '');
    return Number.isNaN(endedAt)
      ? []
      : [{ pluginId, taskId, endedAt, failure: readFailure(taskState) }];
  });
}

function readFailure(
  state: z.infer<typeof answerSchema>['tasks'][number]['taskState'],
): TaskRun['failure'] {
  if (!state?.lastRunError) {
    return undefined;
  }
  const { name, message, stack } = parseFailure(state.lastRunError);
  return { message: message || name, detail: stack ?? `${name}: ${message}` };
}

function parseFailure(serialized: string): z.infer<typeof failureSchema> {
  try {
    return failureSchema.parse(JSON.parse(serialized));
  } catch {
    return { name: 'Error', message: serialized };
  }
}
