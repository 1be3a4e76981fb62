import { Knex } from 'knex';

const TABLE = 'entity_events_state';

/** How far the watching of the catalog has come. */
export interface DetectionState {
  /** When the baseline was done, in epoch milliseconds; nothing before. */
  watchingSince?: number;
  /** Comparisons in a row that found a settled catalog and no difference. */
  quietComparisons: number;
  /** When the baseline last found an entity it had not seen, in epoch milliseconds. */
  lastNewEntityAt?: number;
}

interface DetectionStateRow {
  watching_since: number | string | null;
  quiet_comparisons: number;
  last_new_entity_at: number | string | null;
}

/** Reads the state without waiting for a comparison that runs. */
export async function readDetectionState(knex: Knex): Promise<DetectionState> {
  return fromRow(await knex(TABLE).where({ id: 1 }).first());
}

/**
 * Makes this transaction the only one that records, prunes or begins to subscribe.
 *
 * @remarks
 *
 * A task that outlives its timeout is not stopped, the next run starts beside
 * it. Without the lock two comparisons would record the same change, and change
 * numbers could be committed out of order, which a reader that has
 * acknowledged the higher number would never see. SQLite has one writer anyway.
 */
export async function lockDetectionState(
  tx: Knex.Transaction,
): Promise<DetectionState> {
  return fromRow(await tx(TABLE).where({ id: 1 }).forUpdate().first());
}

/** Writes the state back; only under {@link lockDetectionState}. */
export async function storeDetectionState(
  tx: Knex.Transaction,
  state: DetectionState,
): Promise<void> {
  await tx(TABLE)
    .where({ id: 1 })
    .update({
      watching_since: state.watchingSince ?? null,
      quiet_comparisons: state.quietComparisons,
      last_new_entity_at: state.lastNewEntityAt ?? null,
    });
}

function fromRow(row: DetectionStateRow): DetectionState {
  return {
    watchingSince: toTime(row.watching_since),
    quietComparisons: row.quiet_comparisons,
    lastNewEntityAt: toTime(row.last_new_entity_at),
  };
}

function toTime(value: number | string | null): number | undefined {
  return value === null ? undefined : Number(value);
}
