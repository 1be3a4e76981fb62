import { act, renderHook } from '@testing-library/react';
import { usePatientPolling } from './usePatientPolling';

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

describe('usePatientPolling', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(async () => {
    await hideTab(false);
    jest.useRealTimers();
  });

  it('asks every two seconds, after a minute less often, and no longer than it is wanted', async () => {
    const ask = jest.fn(async () => true);
    const { rerender } = renderHook(
      ({ active }) => usePatientPolling({ active, ask }),
      { initialProps: { active: true } },
    );
    await pass(10_000);
    expect(ask).toHaveBeenCalledTimes(5);
    await pass(50_000);
    expect(ask).toHaveBeenCalledTimes(30);
    await pass(60_000);
    const slow = ask.mock.calls.length - 30;
    expect(slow).toBeGreaterThan(3);
    expect(slow).toBeLessThan(12);

    rerender({ active: false });
    ask.mockClear();
    await pass(120_000);
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks nothing while nobody looks, and at once when somebody does', async () => {
    const ask = jest.fn(async () => true);
    renderHook(() => usePatientPolling({ active: true, ask }));
    await hideTab(true);
    await pass(60_000);
    expect(ask).not.toHaveBeenCalled();
    await hideTab(false);
    await pass(0);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
