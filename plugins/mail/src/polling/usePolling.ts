import { useCallback, useRef, useState } from 'react';
import { useVisibleInterval } from './useVisibleInterval';

/** How often a page asks again while somebody looks at it. */
export const POLL_INTERVAL_MS = 5_000;

interface Answer<T> {
  load: () => Promise<T>;
  value?: T;
  error?: unknown;
}

/** The last answer, and whether the latest question failed. */
export interface Polled<T> {
  /** The last answer; kept when a later question fails. */
  value?: T;
  /** Why the latest question failed; gone with the next answer. */
  error?: unknown;
  /** Asks now; resolves, never rejects, when the answer is there. */
  refresh: () => Promise<void>;
  /** Shows a value that is known without asking. */
  show: (value: T) => void;
}

/**
 * Asks the same question again and again while the page is visible.
 *
 * @param load - the question; must be stable, another one starts over
 */
export function usePolling<T>(
  load: () => Promise<T>,
  everyMs: number = POLL_INTERVAL_MS,
): Polled<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ load });
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    // Answers may overtake each other; only the one to the latest question counts.
    latest.current += 1;
    const turn = latest.current;
    try {
      const value = await load();
      if (turn === latest.current) setAnswer({ load, value });
    } catch (error) {
      if (turn === latest.current) {
        setAnswer(last => ({
          ...(last.load === load ? last : { load }),
          error,
        }));
      }
    }
  }, [load]);

  const show = useCallback(
    (value: T) => {
      latest.current += 1;
      setAnswer({ load, value });
    },
    [load],
  );

  useVisibleInterval(refresh, everyMs);

  const current = answer.load === load ? answer : undefined;
  return { value: current?.value, error: current?.error, refresh, show };
}
