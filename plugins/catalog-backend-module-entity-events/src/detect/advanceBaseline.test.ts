import { advanceBaseline } from './advanceBaseline';

const start = { quietComparisons: 0 };
const quiet = { now: 1_000, differences: 0, created: 0, settled: true };

describe('advanceBaseline', () => {
  it('ends after two quiet looks in a row at a settled catalog', () => {
    const first = advanceBaseline(start, quiet);
    expect(first.watchingSince).toBeUndefined();
    const disturbed = advanceBaseline(first, { ...quiet, differences: 1 });
    expect(disturbed.quietComparisons).toBe(0);
    const unsettled = advanceBaseline(first, { ...quiet, settled: false });
    expect(unsettled.quietComparisons).toBe(0);
    expect(advanceBaseline(first, quiet).watchingSince).toBe(1_000);
  });

  it('ends in a restless catalog when nothing was new for a quarter of an hour', () => {
    const restless = { ...quiet, differences: 5, settled: false };
    const filled = advanceBaseline(start, { ...restless, created: 3 });
    const quarterMs = 15 * 60 * 1000;
    const earlier = { ...restless, now: 1_000 + quarterMs - 1 };
    expect(advanceBaseline(filled, earlier).watchingSince).toBeUndefined();
    const later = { ...restless, now: 1_000 + quarterMs };
    expect(advanceBaseline(filled, later).watchingSince).toBe(later.now);
  });

  it('waits for ever for the first entity', () => {
    const empty = { ...quiet, now: Number.MAX_SAFE_INTEGER, settled: false };
    expect(advanceBaseline(start, empty).watchingSince).toBeUndefined();
  });
});
