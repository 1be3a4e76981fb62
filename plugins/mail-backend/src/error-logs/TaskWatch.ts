import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { noticeTaskRuns } from './noticeTaskRuns';
import { ReadTasks, TaskRun } from './readTasks';

/** What watching needs. */
export interface TaskWatchOptions {
  knex: Knex;
  logger: LoggerService;
  /** Plugins whose tasks are watched. */
  plugins: string[];
  readTasks: ReadTasks;
  /** Called when a run was found to have failed. */
  onFailure: () => void;
}

/** Looks now and then how the scheduled tasks of some plugins are doing. */
export class TaskWatch {
  /** When the runs ended that were looked at last, so that the database is asked only about new ones. */
  private readonly seen = new Map<string, number>();
  private readonly unreachable = new Set<string>();

  constructor(private readonly options: TaskWatchOptions) {}

  /** The watched plugins that did not answer when they were asked last. */
  get silent(): string[] {
    return [...this.unreachable];
  }

  /** Looks once at every plugin. */
  async look(): Promise<void> {
    const { knex, plugins, onFailure } = this.options;
    const runs = await Promise.all(plugins.map(plugin => this.read(plugin)));
    const fresh = runs
      .flat()
      .filter(run => this.seen.get(keyOf(run)) !== run.endedAt);
    const failed = await noticeTaskRuns({ knex, runs: fresh });
    fresh.forEach(run => this.seen.set(keyOf(run), run.endedAt));
    if (failed) onFailure();
  }

  /** A plugin that does not answer is said once; the others are looked at all the same. */
  private async read(pluginId: string): Promise<TaskRun[]> {
    try {
      const runs = await this.options.readTasks(pluginId);
      this.unreachable.delete(pluginId);
      return runs;
    } catch (error) {
      if (!this.unreachable.has(pluginId)) {
        this.unreachable.add(pluginId);
        this.options.logger.warn(
          `The scheduled tasks of the plugin ${pluginId} cannot be watched; mail.errorLogs.taskPlugins in app-config says which plugins are`,
          error as Error,
        );
      }
      return [];
    }
  }
}

function keyOf({ pluginId, taskId }: TaskRun): string {
  return JSON.stringify([pluginId, taskId]);
}
