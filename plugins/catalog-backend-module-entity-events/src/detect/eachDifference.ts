import { Knex } from 'knex';
import { Difference, DifferencePage } from './Difference';
import { findChangedEntities } from './findChangedEntities';
import { findGoneEntities } from './findGoneEntities';

/** Entities may be large, and a batch is in memory with both of its sides. */
const BATCH_SIZE = 200;

type Find = (
  tx: Knex.Transaction,
  page: DifferencePage,
) => Promise<Difference[]>;

/**
 * Goes through all differences in batches; ends early, between two batches, when told to.
 *
 * @remarks
 *
 * Every statement may see newer commits of the catalog than the one before.
 * Looking for what is gone comes last, so that an entity which goes or comes
 * back in between is reported in the order in which it happened, or next time.
 */
export async function* eachDifference(
  tx: Knex.Transaction,
  signal?: AbortSignal,
): AsyncGenerator<Difference[]> {
  yield* eachPage(tx, findChangedEntities, signal);
  yield* eachPage(tx, findGoneEntities, signal);
}

async function* eachPage(
  tx: Knex.Transaction,
  find: Find,
  signal?: AbortSignal,
): AsyncGenerator<Difference[]> {
  let afterRef = '';
  while (!signal?.aborted) {
    const batch = await find(tx, { afterRef, limit: BATCH_SIZE });
    if (batch.length > 0) {
      yield batch;
      afterRef = batch[batch.length - 1].entityRef;
    }
    if (batch.length < BATCH_SIZE) {
      return;
    }
  }
}
