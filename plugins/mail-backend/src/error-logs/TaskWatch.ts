import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { noticeTaskRuns } from './noticeTaskRuns';
import { ReadTasks, TaskRun } from './readTasks';

/** Less than an error has to be quiet before it is over; see `resolveGroups.ts`. */
const successesKeptQuietMs = 10 * 60_000;

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
  /** The runs that were written down last, so that the database is told only what is new. */
  private readonly known = new Map<string, { run: TaskRun; at: number }>();
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
    const news = runs.flat().filter(run => this.isNews(run));
    const failed = await noticeTaskRuns({ knex, runs: news });
    const at = performance.now();
    news.forEach(run => this.known.set(keyOf(run), { run, at }));
    if (failed) onFailure();
  }

  /**
   * That a task goes on succeeding is told now and then only: it ends an error
   * that another backend has seen, and tasks that run every minute would be
   * written down every minute.
   */
  private isNews(run: TaskRun): boolean {
    const last = this.known.get(keyOf(run));
    if (!last) return true;
    if (last.run.endedAt === run.endedAt) return false;
    const goesOnSucceeding = !last.run.failure && !run.failure;
    const sinceMs = performance.now() - last.at;
    return !goesOnSucceeding || sinceMs >= successesKeptQuietMs;
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
