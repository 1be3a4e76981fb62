import {
  LoggerService,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Sealing } from './Sealing';

/** A value as it stands somewhere. */
export interface SealedValue {
  sealed: string;
  /** What it is bound to; see {@link Sealing}. */
  place: string;
  /** Where it stands, for the log: `The password of settings version 7`. */
  name: string;
}

/** Seals a value again; undefined when it stays as it is. */
export type Reseal = (value: SealedValue) => Promise<string | undefined>;

/**
 * Seals again what one folder keeps.
 *
 * @remarks
 *
 * Writes a value only over the very value that was read: what somebody saved
 * or erased meanwhile stays.
 *
 * @returns how many were written
 */
export type ResealVerb = (reseal: Reseal) => Promise<number>;

/**
 * Brings everything that is sealed under the first key, at start and once a
 * day, so that the key before it can be taken away.
 *
 * @remarks
 *
 * On every backend, because a task of all of them together would not run
 * again at the start that brings the new key. Whoever comes second finds
 * nothing left to do.
 */
export function resealTask(options: {
  sealing: Sealing;
  verbs: ResealVerb[];
  logger: LoggerService;
}): SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition {
  const { sealing, verbs, logger } = options;
  const reseal = createReseal(sealing, logger);
  return {
    id: 'reseal',
    scope: 'local',
    frequency: { days: 1 },
    timeout: { minutes: 30 },
    async fn() {
      let resealed = 0;
      for (const verb of sealing.configured ? verbs : []) {
        resealed += await verb(reseal);
      }
      if (resealed > 0) {
        logger.info(
          `Sealed ${resealed} secrets again with the first key of mail.sealing.keys`,
        );
      }
    },
  };
}

/** What does not open stays, because its key may come back, and is told once. */
function createReseal(sealing: Sealing, logger: LoggerService): Reseal {
  const told = new Set<string>();
  return async ({ sealed, place, name }) => {
    try {
      return await sealing.reseal(sealed, place);
    } catch (error) {
      if (!told.has(name)) {
        told.add(name);
        logger.warn(
          `${name} stays sealed as it is: ${(error as Error).message}`,
        );
      }
      return undefined;
    }
  };
}
