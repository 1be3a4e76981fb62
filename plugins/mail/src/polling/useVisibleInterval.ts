import { useEffect } from 'react';

/**
 * Runs the task now and again `everyMs` milliseconds after it has finished.
 *
 * @remarks
 *
 * Nothing runs while the browser tab is hidden: nobody looks, and a hundred
 * forgotten tabs would be a load. It runs at once when the tab shows again.
 */
export function useVisibleInterval(
  task: () => Promise<void>,
  everyMs: number,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let stopped = false;

    async function run() {
      if (running || stopped || document.hidden) return;
      running = true;
      await task();
      running = false;
      if (!stopped) timer = setTimeout(run, everyMs);
    }
    function runWhenVisible() {
      clearTimeout(timer);
      void run();
    }

    void run();
    document.addEventListener('visibilitychange', runWhenVisible);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', runWhenVisible);
    };
  }, [task, everyMs]);
}
