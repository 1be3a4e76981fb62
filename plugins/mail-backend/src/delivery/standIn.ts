import { EffectiveSettings, fallbackOf, SubmissionServer } from '../settings';
import { settingsKey } from './adoptSettings';
import { isDown } from './gate';
import { DeliveryHealth, Fault } from './health';
import { ServerRole } from './ServerRole';

/** The fall-back server, as far as people want to know of it. */
export interface StandIn {
  /** What it does: nothing yet, the work of the first, or nothing although it should. */
  state: 'stands-by' | 'in-use' | 'failing';
  /** In epoch milliseconds of the database clock. */
  since?: number;
  fault?: Fault;
  health: DeliveryHealth;
  /** Absent when its settings are not valid. */
  server?: SubmissionServer;
}

/**
 * Tells how the fall-back server is doing.
 *
 * @returns undefined when there is none
 */
export function standInOf(
  settings: EffectiveSettings,
  health: Record<ServerRole, DeliveryHealth>,
): StandIn | undefined {
  const fallback = fallbackOf(settings);
  const server = fallback.state === 'ready' ? fallback.server : undefined;
  if (!server && fallback.state !== 'invalid') {
    return undefined;
  }
  const isInUse = isDown(health.first);
  const known = { server, health: health.fallback };
  const trouble = troubleOf(fallback, { health: health.fallback, isInUse });
  if (trouble) {
    return { ...known, ...trouble, state: 'failing' };
  }
  return isInUse
    ? { ...known, state: 'in-use', since: downSince(health.first) }
    : { ...known, state: 'stands-by' };
}

/** While it is in use, one message that failed is not all; while it is not, nothing else is known. */
function troubleOf(
  settings: EffectiveSettings,
  { health, isInUse }: { health: DeliveryHealth; isInUse: boolean },
): Pick<StandIn, 'since' | 'fault'> | undefined {
  if (settings.state === 'invalid') {
    const advice = settings.problems.join(' ');
    return { fault: { failureClass: 'config', advice } };
  }
  const { failingSince, fault } = health;
  const isKnown = health.settingsKey === settingsKey(settings);
  const fails = isInUse ? isDown(health) : failingSince !== undefined;
  return isKnown && fails ? { since: failingSince, fault } : undefined;
}

function downSince({ pausedAt, failingSince }: DeliveryHealth) {
  return pausedAt ?? failingSince;
}
