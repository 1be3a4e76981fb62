import { useEffect, useRef } from 'react';

const FIRST_MS = 2_000;
const LAST_MS = 15_000;
/** What a person is waited for comes within the first minute, or takes its time. */
const EAGER_ROUNDS = 30;

/**
 * Asks every two seconds, after a minute or a failure less and less often;
 * nothing while the tab is hidden, at once when it shows again.
 *
 * @param options.active - asking begins and ends with it
 * @param options.ask - resolves with whether there was an answer
 * @returns asks now
 */
export function usePatientPolling(options: {
  active: boolean;
  ask: () => Promise<boolean>;
}): () => void {
  const { active } = options;
  const ask = useRef(options.ask);
  ask.current = options.ask;
  const askNow = useRef(() => {});

  useEffect(() => {
    if (!active) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = false;
    let stopped = false;
    let round = 0;
    let waitMs = FIRST_MS;

    async function run() {
      clearTimeout(timer);
      if (asking || stopped || document.hidden) return;
      asking = true;
      const answered = await ask.current();
      asking = false;
      round += 1;
      const isEager = answered && round < EAGER_ROUNDS;
      waitMs = isEager ? FIRST_MS : Math.min(waitMs * 1.5, LAST_MS);
      if (!stopped) timer = setTimeout(run, waitMs);
    }
    const runNow = () => void run();

    askNow.current = runNow;
    timer = setTimeout(run, FIRST_MS);
    document.addEventListener('visibilitychange', runNow);
    return () => {
      stopped = true;
      askNow.current = () => {};
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', runNow);
    };
  }, [active]);

  return useRef(() => askNow.current()).current;
}
