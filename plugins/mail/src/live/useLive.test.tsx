import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { signalsMock } from '../__testUtils__/signals';
import { useLive } from './useLive';

async function pass(ms: number) {
  await act(() => jest.advanceTimersByTimeAsync(ms));
}

describe('useLive', () => {
  const load = jest.fn<Promise<number>, []>();

  beforeEach(() => {
    jest.useFakeTimers();
    load.mockReset().mockResolvedValue(1);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function open(signals?: ReturnType<typeof signalsMock>, parts = 1) {
    const wrapper = ({ children }: { children?: ReactNode }) =>
      signals ? (
        <TestApiProvider apis={[[signalApiRef, signals]]}>
          {children}
        </TestApiProvider>
      ) : (
        <TestApiProvider apis={[]}>{children}</TestApiProvider>
      );
    return Array.from({ length: parts }, () =>
      renderHook(() => useLive(load), { wrapper }),
    );
  }

  /** Signals `times` times, 100 milliseconds apart. */
  async function burst(signals: ReturnType<typeof signalsMock>, times: number) {
    for (let count = 0; count < times; count += 1) {
      act(() => signals.send());
      await pass(100);
    }
  }

  it('asks by itself in a portal without signals', async () => {
    open();
    await pass(0);
    expect(load).toHaveBeenCalledTimes(1);
    await pass(10_000);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('asks as often until the first signal, then when there is one, and once a minute', async () => {
    const signals = signalsMock();
    open(signals);
    await pass(4_000);
    act(() => signals.send());
    await pass(0);
    expect(load).toHaveBeenCalledTimes(2);
    await pass(59_000);
    expect(load).toHaveBeenCalledTimes(2);
    await pass(1_000);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('asks at once, then once a second in a flood, and after its last signal', async () => {
    const signals = signalsMock();
    open(signals);
    await pass(0);
    load.mockClear();
    await burst(signals, 35);
    expect(load).toHaveBeenCalledTimes(4);
    await pass(900);
    expect(load).toHaveBeenCalledTimes(5);
    await pass(10_000);
    expect(load).toHaveBeenCalledTimes(5);
  });

  it('waits for a slow answer, so that it is ever shown', async () => {
    const signals = signalsMock();
    const [{ result }] = open(signals);
    await pass(0);
    let answer = (_: number) => {};
    load.mockReturnValueOnce(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    await burst(signals, 30);
    expect(load).toHaveBeenCalledTimes(2);
    await act(async () => answer(2));
    expect(result.current.value).toBe(2);
  });

  it('asks more often again while questions fail', async () => {
    const signals = signalsMock();
    open(signals);
    await pass(0);
    await burst(signals, 1);
    await pass(5_000);
    load.mockReset().mockRejectedValue(new Error('The backend is away'));
    await pass(60_000);
    expect(load).toHaveBeenCalledTimes(1);
    await pass(15_000);
    expect(load.mock.calls.length).toBeGreaterThanOrEqual(3);
  });

  it('is one subscription for all parts of a page, and none when they are gone', async () => {
    const signals = signalsMock();
    const parts = open(signals, 3);
    await pass(0);
    expect(signals.subscriptions).toEqual({ begun: 1, open: 1 });
    parts[0].unmount();
    parts[1].unmount();
    expect(signals.subscriptions.open).toBe(1);
    parts[2].unmount();
    expect(signals.subscriptions.open).toBe(0);
  });
});
