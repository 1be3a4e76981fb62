import { useCallback, useEffect, useRef } from 'react';

/**
 * Makes a task that may be asked for at any rate: it never runs twice at once,
 * rests after each run, and runs once more when it was asked for meanwhile.
 */
export function usePaced(task: () => Promise<void>, restMs: number) {
  const latest = useRef(task);
  latest.current = task;
  const ask = useRef(() => {});

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isBusy = false;
    let isDue = false;
    let stopped = false;

    async function run() {
      isDue = true;
      // A tab that shows again asks by itself.
      if (isBusy || document.hidden) return;
      isBusy = true;
      isDue = false;
      await latest.current();
      if (!stopped) timer = setTimeout(goOn, restMs);
    }
    function goOn() {
      isBusy = false;
      if (isDue) void run();
    }

    ask.current = () => void run();
    return () => {
      stopped = true;
      clearTimeout(timer);
      ask.current = () => {};
    };
  }, [restMs]);

  return useCallback(() => ask.current(), []);
}
