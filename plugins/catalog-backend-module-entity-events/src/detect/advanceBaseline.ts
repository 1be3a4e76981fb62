import { DetectionState } from './detectionState';

/** One quiet look may fall into the gap between two sources of entities. */
const QUIET_COMPARISONS = 2;

/**
 * In a large catalog something is always being stitched, and one entity whose
 * processing throws for ever would keep it unsettled. When no entity has been
 * new for this long, the first ingestion is over all the same.
 */
const LONGEST_WAIT_MS = 15 * 60 * 1000;

/** What one comparison of the baseline found. */
export interface BaselineLook {
  /** Epoch milliseconds. */
  now: number;
  /** All differences. */
  differences: number;
  /** Those that are entities not seen before. */
  created: number;
  /** Whether the catalog had no work left. */
  settled: boolean;
}

/** Decides whether the first ingestion is over: from then on changes are recorded. */
export function advanceBaseline(
  state: DetectionState,
  look: BaselineLook,
): DetectionState {
  const quiet = look.settled && look.differences === 0;
  const quietComparisons = quiet ? state.quietComparisons + 1 : 0;
  const lastNewEntityAt = look.created > 0 ? look.now : state.lastNewEntityAt;
  const waitedLongEnough =
    lastNewEntityAt !== undefined &&
    look.now - lastNewEntityAt >= LONGEST_WAIT_MS;
  const done = quietComparisons >= QUIET_COMPARISONS || waitedLongEnough;
  return {
    quietComparisons,
    lastNewEntityAt,
    watchingSince: done ? look.now : undefined,
  };
}
