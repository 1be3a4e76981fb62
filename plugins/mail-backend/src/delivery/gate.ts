import { EffectiveSettings } from '../settings';
import { describeFault } from './describeFault';
import { DeliveryHealth } from './health';

/** Whether messages may go to the server now. */
export type Gate =
  | { position: 'open' }
  /** One message finds out whether it may open. */
  | { position: 'probe' }
  /** The next one finds out later; the others wait where they are. */
  | { position: 'waiting'; forMs: number }
  | { position: 'closed'; reason: string };

/** Decides from the settings and from how delivery is doing. */
export function gateFor(
  settings: EffectiveSettings,
  health: DeliveryHealth,
): Gate {
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
