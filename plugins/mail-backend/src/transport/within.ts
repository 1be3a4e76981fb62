/**
 * Waits for a promise, but not longer than so many milliseconds, and not after somebody has called it off.
 *
 * @throws what `onTimeout` makes; the reason of the signal
 */
export async function within<T>(
  promise: Promise<T>,
  options: { timeoutMs: number; onTimeout: () => Error; signal?: AbortSignal },
): Promise<T> {
  const { timeoutMs, onTimeout, signal } = options;
  signal?.throwIfAborted();
  let stop = () => {};
  const end = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(onTimeout()), timeoutMs);
    const callOff = () => reject(signal?.reason);
    signal?.addEventListener('abort', callOff);
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', callOff);
    };
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    stop();
  }
}
