import {
  LoggerService,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  acceptedWithin,
  countWaiting,
  noteReached,
  noteTrouble,
  readHealth,
} from '../delivery';
import { lastTest, retest, RetestOptions, runHistory } from '../diagnosis';
import { EffectiveSettings, SettingsSource } from '../settings';
import { isRetestDue } from './isRetestDue';

const dayMs = 24 * 60 * 60 * 1000;

/** What testing again needs. */
export interface RetestTaskOptions
  extends Pick<RetestOptions, 'letterhead' | 'connections' | 'resolver'> {
  knex: Knex;
  settings: SettingsSource;
  logger: LoggerService;
}

type Ready = Extract<EffectiveSettings, { state: 'ready' }>;

/**
 * Notices that mail has stopped working before a message does.
 *
 * @remarks
 *
 * Looks often and tests rarely: see {@link isRetestDue}. Every backend by
 * itself, as a task that one does for all costs each of them a query every
 * five seconds; of two that begin at once, one does not get far. What it finds out is told as if a message had found it out, but pauses
 * nothing: that is for a message to decide.
 */
export function retestTask(
  options: RetestTaskOptions,
): SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition {
  return {
    id: 'retest',
    scope: 'local',
    initialDelay: { minutes: 1 },
    frequency: { minutes: 5 },
    timeout: { minutes: 4 },
    fn: signal => retestWhenDue({ ...options, signal }),
  };
}

/** Tests the settings in force if nobody has for too long, and notes what came of it. */
export async function retestWhenDue(
  options: RetestTaskOptions & { signal: AbortSignal },
): Promise<void> {
  const settings = await options.settings.current();
  if (settings.state !== 'ready' || !(await isDue(options.knex, settings))) {
    return;
  }
  const { knex, logger } = options;
  const settingsKey = settings.fingerprint;
  const result = await retest({ ...options, settings }).catch(ifAnotherRuns);
  if (result?.passed) {
    await noteReached({ knex, settingsKey });
  } else if (result) {
    logger.warn(`The daily test of mail failed: ${result.summary}`);
    await noteTrouble({ knex, settingsKey, fault: result.fault });
  }
}

function ifAnotherRuns(error: Error): undefined {
  if (error.name !== 'ConflictError') throw error;
}

async function isDue(knex: Knex, settings: Ready): Promise<boolean> {
  const { fingerprint, server } = settings;
  return isRetestDue({
    settings,
    health: await readHealth({ knex }),
    test: await lastTest({ knex, fingerprint }),
    history: await runHistory({ knex, fingerprint }),
    waiting: await countWaiting({ knex }),
    acceptedToday: await acceptedWithin({
      ...{ knex, server: `${server.host}:${server.port}`, windowMs: dayMs },
    }),
  });
}
