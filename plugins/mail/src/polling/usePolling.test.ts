import { act, renderHook } from '@testing-library/react';
import { POLL_INTERVAL_MS, usePolling } from './usePolling';

async function hideTab(hidden: boolean) {
  Object.defineProperty(document, 'hidden', {
    configurable: true,
    value: hidden,
  });
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function pass(ms: number) {
  await act(() => jest.advanceTimersByTimeAsync(ms));
}

describe('usePolling', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(async () => {
    await hideTab(false);
    jest.useRealTimers();
  });

  it('asks at once and again after the interval', async () => {
    let count = 0;
    const load = async () => {
      count += 1;
      return count;
    };
    const { result, unmount } = renderHook(() => usePolling(load));
    await pass(0);
    expect(result.current.value).toBe(1);
    await pass(POLL_INTERVAL_MS);
    expect(result.current.value).toBe(2);
    unmount();
    await pass(10 * POLL_INTERVAL_MS);
    expect(count).toBe(2);
  });

  it('asks nothing while the tab is hidden, and at once when it shows again', async () => {
    const load = jest.fn(async () => 'answer');
    renderHook(() => usePolling(load));
    await pass(0);
    await hideTab(true);
    await pass(10 * POLL_INTERVAL_MS);
    expect(load).toHaveBeenCalledTimes(1);
    await hideTab(false);
    await pass(0);
    expect(load).toHaveBeenCalledTimes(2);
    await pass(POLL_INTERVAL_MS);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('keeps the last answer when a question fails, and forgets the failure with the next', async () => {
    const load = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('first')
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue('second');
    const { result } = renderHook(() => usePolling(load));
    await pass(0);
    await pass(POLL_INTERVAL_MS);
    expect(result.current).toMatchObject({
      value: 'first',
      error: new Error('offline'),
    });
    await pass(POLL_INTERVAL_MS);
    expect(result.current.value).toBe('second');
    expect(result.current.error).toBeUndefined();
  });

  it('does not let a late answer overwrite a newer one', async () => {
    const answers: ((value: string) => void)[] = [];
    const load = () => new Promise<string>(resolve => answers.push(resolve));
    const { result } = renderHook(() => usePolling(load));
    await act(async () => {
      void result.current.refresh();
    });
    await act(async () => answers[1]('newer'));
    await act(async () => answers[0]('older'));
    expect(result.current.value).toBe('newer');
  });

  it('forgets the answer to another question', async () => {
    const first = async () => 'first';
    const never = () => new Promise<string>(() => undefined);
    const { result, rerender } = renderHook(({ load }) => usePolling(load), {
      initialProps: { load: first },
    });
    await pass(0);
    expect(result.current.value).toBe('first');
    rerender({ load: never });
    expect(result.current.value).toBeUndefined();
  });
});
