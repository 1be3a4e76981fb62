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
  const off = whyOff(settings);
  if (off) {
    return { position: 'closed', reason: off };
  }
  if (health.flow === 'paused') {
    return { position: 'closed', reason: pauseReason(health) };
  }
  return { position: health.flow === 'open' ? 'open' : 'probe' };
}

/** Why nothing can be sent with these settings, for people; undefined when it can. */
export function whyOff(settings: EffectiveSettings): string | undefined {
  switch (settings.state) {
    case 'not-configured':
      return 'No mail server is configured. It is sent as soon as there is one.';
    case 'off':
      return 'Mail is switched off. It is sent when mail is switched on.';
    case 'invalid':
      return `The mail settings are not valid: ${settings.problems.join(' ')}`;
    default:
      return undefined;
  }
}

function pauseReason({ fault }: DeliveryHealth): string {
  return fault
    ? `${describeFault(fault.failureClass)}. ${fault.advice ?? ''}`.trim()
    : 'Delivery is paused.';
}
