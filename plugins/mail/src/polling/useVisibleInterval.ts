import { useEffect, useRef } from 'react';

/**
 * Runs the task now and again `everyMs` milliseconds after it has finished.
 *
 * @remarks
 *
 * Nothing runs while the browser tab is hidden: nobody looks, and a hundred
 * forgotten tabs would be a load. It runs at once when the tab shows again.
 * An interval that changes begins anew.
 */
export function useVisibleInterval(
  task: () => Promise<void>,
  everyMs: number,
): void {
  const pauseMs = useRef(everyMs);
  pauseMs.current = everyMs;
  const planAnew = useRef(() => {});

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let stopped = false;

    async function run() {
      if (running || stopped || document.hidden) return;
      running = true;
      await task();
      running = false;
      if (!stopped) plan();
    }
    function plan() {
      clearTimeout(timer);
      timer = setTimeout(run, pauseMs.current);
    }
    function runWhenVisible() {
      clearTimeout(timer);
      void run();
    }

    planAnew.current = plan;
    void run();
    document.addEventListener('visibilitychange', runWhenVisible);
    return () => {
      stopped = true;
      planAnew.current = () => {};
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', runWhenVisible);
    };
  }, [task]);

  useEffect(() => planAnew.current(), [everyMs]);
}
