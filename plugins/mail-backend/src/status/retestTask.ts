import {
  LoggerService,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  acceptedWithin,
  countWaiting,
  DeliveryHealth,
  noteReached,
  noteTrouble,
  serverRoles,
  ServerRole,
  isDown,
  readHealths,
} from '../delivery';
import { lastTest, retest, RetestOptions, runHistory } from '../diagnosis';
import { EffectiveSettings, fallbackOf, SettingsSource } from '../settings';
import { isLongAgo, isRetestDue } from './isRetestDue';

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
 * five seconds; of two that begin at once, one does not get far. What it finds
 * out is told as if a message had found it out, but pauses nothing: that is
 * for a message to decide.
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

/** Tests the settings in force and those of the fall-back server if nobody has for too long, and notes what came of it. */
export async function retestWhenDue(
  options: RetestTaskOptions & { signal: AbortSignal },
): Promise<void> {
  const settings = await options.settings.current();
  const servers = { first: settings, fallback: fallbackOf(settings) };
  const healths = await readHealths(options);
  for (const role of serverRoles) {
    const server = servers[role];
    if (
      server.state === 'ready' &&
      (await isDue(options.knex, { role, settings: server, healths }))
    ) {
      await retestOne({ ...options, settings: server });
    }
  }
}

async function retestOne(
  options: Omit<RetestTaskOptions, 'settings'> & {
    settings: Ready;
    signal: AbortSignal;
  },
): Promise<void> {
  const { knex, logger, settings } = options;
  const settingsKey = settings.fingerprint;
  const result = await retest(options).catch(ifAnotherRuns);
  if (result?.passed) {
    await noteReached({ knex, settingsKey });
  } else if (result) {
    logger.warn(
      `The daily test of ${settings.server.host} failed: ${result.summary}`,
    );
    await noteTrouble({ knex, settingsKey, fault: result.fault });
  }
}

function ifAnotherRuns(error: Error): undefined {
  if (error.name !== 'ConflictError') throw error;
}

/** Mostly it was tested lately, and nothing more is asked. */
async function isDue(
  knex: Knex,
  known: {
    role: ServerRole;
    settings: Ready;
    healths: Record<ServerRole, DeliveryHealth>;
  },
): Promise<boolean> {
  const { role, settings, healths } = known;
  const { fingerprint, server } = settings;
  const health = healths[role];
  const history = await runHistory({ knex, fingerprint });
  if (!isLongAgo({ health, history })) {
    return false;
  }
  const isUsed = role === 'first' || isDown(healths.first);
  return isRetestDue({
    ...{ role, settings, health, history },
    test: await lastTest({ knex, fingerprint }),
    waiting: isUsed ? await countWaiting({ knex }) : 0,
    acceptedToday: await acceptedWithin({
      ...{ knex, server: `${server.host}:${server.port}`, windowMs: dayMs },
    }),
  });
}
