import { SignalApi } from '@backstage/plugin-signals-react';
import { DELIVERIES_CHANNEL } from '@mailroom/backstage-plugin-mail-common';

/** Signals that a test sends. */
export function signalsMock() {
  const listeners = new Set<(message: never) => void>();
  const subscriptions = { begun: 0, open: 0 };
  const subscribe: SignalApi['subscribe'] = (channel, onMessage) => {
    if (channel === DELIVERIES_CHANNEL) listeners.add(onMessage);
    subscriptions.begun += 1;
    subscriptions.open += 1;
    return {
      unsubscribe() {
        listeners.delete(onMessage);
        subscriptions.open -= 1;
      },
    };
  };
  return {
    subscribe,
    subscriptions,
    send: () => listeners.forEach(tell => tell({} as never)),
  };
}
