import { SignalApi, SignalSubscriber } from '@backstage/plugin-signals-react';
import { DELIVERIES_CHANNEL } from '@mailroom/backstage-plugin-mail-common';

interface Audience {
  listeners: Set<() => void>;
  subscription?: SignalSubscriber;
}

const audiences = new WeakMap<SignalApi, Audience>();

/**
 * Calls back whenever the backend signals that deliveries have changed.
 *
 * @remarks
 *
 * All parts of a page share one subscription: the client of signals opens a
 * connection for each that begins before the first one is open, and closes
 * only the last.
 *
 * @returns stops it
 */
export function listen(signals: SignalApi, onSignal: () => void): () => void {
  const audience = audiences.get(signals) ?? { listeners: new Set() };
  audiences.set(signals, audience);
  audience.listeners.add(onSignal);
  audience.subscription ??= signals.subscribe(DELIVERIES_CHANNEL, () =>
    audience.listeners.forEach(tell => tell()),
  );
  return () => {
    audience.listeners.delete(onSignal);
    if (audience.listeners.size > 0) return;
    audience.subscription?.unsubscribe();
    audience.subscription = undefined;
  };
}
