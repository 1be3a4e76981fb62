import {
  DatabaseService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { HumanDuration } from '@backstage/types';
import { Knex } from 'knex';
import { CatalogWatch, findMissingColumns } from './detect';
import { pruneChanges } from './handover';
import { migrate } from './migrate';

/**
 * A run that outlives this is not stopped but gets a second one beside it, and
 * a killed process blocks the next run for as long.
 */
const TIMEOUT = { minutes: 1 };

/** What the module works with. */
export interface OpenOptions {
  database: DatabaseService;
  events: EventsService;
  frequency: HumanDuration;
  knex: Knex;
  logger: LoggerService;
  scheduler: SchedulerService;
}

/**
 * Begins to watch the catalog, whose tables must be there.
 *
 * @returns the reason when the module stays off; the portal runs on without it
 */
export async function open(options: OpenOptions): Promise<{ off?: string }> {
  try {
    const off = await findObstacle(options.knex);
    if (off) {
      options.logger.error(off);
      return { off };
    }
    await migrate(options.database);
    await schedule(options);
    return {};
  } catch (error) {
    const off =
      'Changes of the catalog are not detected, because the start failed; the log of the backend says why';
    options.logger.error(`${off}: ${stringifyError(error)}`);
    return { off };
  }
}

async function findObstacle(knex: Knex): Promise<string | undefined> {
  const missing = await findMissingColumns(knex);
  return missing.length === 0
    ? undefined
    : `Changes of the catalog are not detected, because this version of the catalog has no ${missing.join(
        ', ',
      )}; install a version of entity events that was made for it`;
}

async function schedule(options: OpenOptions): Promise<void> {
  const { events, frequency, knex, logger, scheduler } = options;
  const watch = new CatalogWatch({ events, knex, logger });
  await watch.resume();
  await scheduler.scheduleTask({
    id: 'entity-events-compare',
    scope: 'global',
    frequency,
    timeout: TIMEOUT,
    fn: signal => watch.look(signal),
  });
  await scheduler.scheduleTask({
    id: 'entity-events-prune',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: TIMEOUT,
    fn: () => pruneChanges(knex, logger),
  });
}
