import { EffectiveSettings, fallbackOf } from '../settings';
import { describeFault } from './describeFault';
import { DeliveryHealth } from './health';
import { ServerRole } from './ServerRole';

/** Whether messages may go to a server now. */
export type Gate =
  | { position: 'open' }
  /** One message finds out whether it may open. */
  | { position: 'probe' }
  /** The next one finds out later; the others wait where they are. */
  | { position: 'waiting'; forMs: number }
  | { position: 'closed'; reason: string }
  /** The other server does the work. */
  | { position: 'unused' };

/**
 * Decides for both servers, from the settings and from how delivery is doing.
 *
 * @remarks
 *
 * The fall-back server takes over when the first is paused or does not answer,
 * and not for faults that one or two messages have met. The first goes on
 * being asked by one message at a time, as if there were no other.
 */
export function gatesFor(
  settings: EffectiveSettings,
  health: Record<ServerRole, DeliveryHealth>,
): Record<ServerRole, Gate> & { standsBy: boolean } {
  const first = gateFor(settings, health.first);
  const fallback = gateFor(fallbackOf(settings), health.fallback);
  return {
    first,
    fallback: isDown(health.first) ? fallback : { position: 'unused' },
    standsBy: isPassable(fallback),
  };
}

/** Whether the other server stands in for this one. */
export function isDown({ flow, failingSince }: DeliveryHealth): boolean {
  return flow !== 'open' && failingSince !== undefined;
}

/** Whether at least one message may go. */
export function isPassable({ position }: Gate): boolean {
  return position === 'open' || position === 'probe';
}

/** Decides for one server. */
function gateFor(settings: EffectiveSettings, health: DeliveryHealth): Gate {
  const reason = whyHeld(settings, health);
  if (reason !== undefined) {
    return { position: 'closed', reason };
  }
  if (health.flow === 'open') {
    return { position: 'open' };
  }
  const forMs = (health.probeDueAt ?? 0) - health.readAt;
  return forMs > 0 ? { position: 'waiting', forMs } : { position: 'probe' };
}

/** Why mail is off by somebody's decision, for people; undefined when it is on. */
export function whyOff(settings: EffectiveSettings): string | undefined {
  switch (settings.state) {
    case 'not-configured':
      return 'No mail server is configured.';
    case 'off':
      return 'Mail is switched off.';
    default:
      return undefined;
  }
}

function whyHeld(
  settings: EffectiveSettings,
  health: DeliveryHealth,
): string | undefined {
  const off = whyOff(settings);
  if (off !== undefined) {
    return `${off} The message waits until that changes.`;
  }
  if (settings.state === 'invalid') {
    return `The mail settings are not valid: ${settings.problems.join(' ')}`;
  }
  return health.flow === 'paused' && !isProbeDue(health)
    ? pauseReason(health)
    : undefined;
}

function isProbeDue({ probeDueAt, readAt }: DeliveryHealth): boolean {
  return probeDueAt !== undefined && probeDueAt <= readAt;
}

function pauseReason({ fault }: DeliveryHealth): string {
  return fault
    ? `${describeFault(fault.failureClass)}. ${fault.advice ?? ''}`.trim()
    : 'Delivery is paused.';
}
