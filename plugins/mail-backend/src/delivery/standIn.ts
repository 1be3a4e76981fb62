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
  const isKnown = health.fallback.settingsKey === settingsKey(fallback);
  const { failingSince, fault } = isKnown
    ? health.fallback
    : { failingSince: undefined, fault: invalidity(fallback) };
  const known = { server, health: health.fallback };
  if (failingSince !== undefined || fault) {
    return { ...known, state: 'failing', since: failingSince, fault };
  }
  return isDown(health.first)
    ? { ...known, state: 'in-use', since: downSince(health.first) }
    : { ...known, state: 'stands-by' };
}

function downSince({ pausedAt, failingSince }: DeliveryHealth) {
  return pausedAt ?? failingSince;
}

function invalidity(settings: EffectiveSettings): Fault | undefined {
  return settings.state === 'invalid'
    ? { failureClass: 'config', advice: settings.problems.join(' ') }
    : undefined;
}
