import { Knex } from 'knex';
import { readDatabaseTime } from '../readDatabaseTime';
import { advanceBaseline } from './advanceBaseline';
import { ChangeRecord } from './ChangeRecord';
import {
  DetectionState,
  lockDetectionState,
  storeDetectionState,
} from './detectionState';
import { eachDifference } from './eachDifference';
import { hasCatalogSettled } from './hasCatalogSettled';
import { moveSnapshot } from './moveSnapshot';

/** What came of one comparison. */
export interface Comparison {
  /** How many changes were recorded; always 0 during the baseline. */
  recorded: number;
  /** Whether the next comparison will record what it finds. */
  watching: boolean;
}

/**
 * Compares the catalog with what it showed last time, and records the changes.
 *
 * @remarks
 *
 * Changes and snapshot move in one transaction: whatever happens on the way,
 * no change is lost and none is found twice. Changes made while the portal was
 * down are found by its next comparison. A comparison that is told to stop
 * commits the batches it has done; the next one finds the rest.
 */
export async function compareCatalog(
  knex: Knex,
  signal?: AbortSignal,
): Promise<Comparison> {
  return knex.transaction(async tx => {
    const state = await lockDetectionState(tx);
    const now = await readDatabaseTime(tx);
    if (state.watchingSince === undefined) {
      return extendBaseline(tx, { state, now, signal });
    }
    const record = await ChangeRecord.open(tx, now);
    for await (const batch of eachDifference(tx, signal)) {
      await record.add(batch);
      await moveSnapshot(tx, batch);
    }
    await record.close();
    return { recorded: record.recorded, watching: true };
  });
}

async function extendBaseline(
  tx: Knex.Transaction,
  options: { state: DetectionState; now: number; signal?: AbortSignal },
): Promise<Comparison> {
  const { state, now, signal } = options;
  let differences = 0;
  let created = 0;
  for await (const batch of eachDifference(tx, signal)) {
    await moveSnapshot(tx, batch);
    differences += batch.length;
    created += batch.filter(difference => !difference.before).length;
  }
  const settled = !signal?.aborted && (await hasCatalogSettled(tx));
  const look = { now, differences, created, settled };
  const next = advanceBaseline(state, look);
  await storeDetectionState(tx, next);
  return { recorded: 0, watching: next.watchingSince !== undefined };
}
