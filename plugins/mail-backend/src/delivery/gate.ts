import { EffectiveSettings } from '../settings';
import { describeFault } from './describeFault';
import { DeliveryHealth } from './health';

/** Whether messages may go to the server now. */
export type Gate =
  | { position: 'open' }
  | { position: 'probe' }
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
  return { position: health.flow === 'open' ? 'open' : 'probe' };
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
  return health.flow === 'paused' ? pauseReason(health) : undefined;
}

function pauseReason({ fault }: DeliveryHealth): string {
  return fault
    ? `${describeFault(fault.failureClass)}. ${fault.advice ?? ''}`.trim()
    : 'Delivery is paused.';
}
