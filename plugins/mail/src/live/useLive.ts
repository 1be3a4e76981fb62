import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect, useState } from 'react';
import { Polled, POLL_INTERVAL_MS, usePolling } from '../polling';
import { listen } from './listen';
import { usePaced } from './usePaced';

/** How often something is asked, in milliseconds. */
export interface LivePace {
  /** While no signal is heard, or the last question failed. */
  everyMs?: number;
  /** Once signals are heard: one that was missed does no more harm than this. */
  withSignalsMs?: number;
  /** At least between two answers, however often it is signalled. */
  restMs?: number;
}

/**
 * Asks whenever the backend signals that deliveries have changed, and now and then by itself.
 *
 * @remarks
 *
 * That the portal can receive signals does not mean that the backend sends
 * them; so they are relied on when the first one is heard, not before.
 *
 * @param load - the question; must be stable, another one starts over
 */
export function useLive<T>(
  load: () => Promise<T>,
  pace: LivePace = {},
): Polled<T> {
  const {
    everyMs = POLL_INTERVAL_MS,
    withSignalsMs = 60_000,
    restMs = 1_000,
  } = pace;
  const signals = useApiHolder().get(signalApiRef);
  const [hears, setHears] = useState(false);
  const [fails, setFails] = useState(false);
  const polled = usePolling(load, hears && !fails ? withSignalsMs : everyMs);
  const askSoon = usePaced(polled.refresh, restMs);

  useEffect(() => setFails(polled.error !== undefined), [polled.error]);
  useEffect(
    () =>
      signals &&
      listen(signals, () => {
        setHears(true);
        askSoon();
      }),
    [signals, askSoon],
  );
  return polled;
}
