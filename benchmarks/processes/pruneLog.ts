import { Knex } from 'knex';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { finalMessageStates } from '@mailroom/backstage-plugin-mail-common';
import {
  pruneMessages,
  Retention,
} from '../../plugins/mail-backend/src/outbox';

/** What pruning came to. */
export interface Pruning {
  pruned: number;
  tookMs: number;
  /** The longest time that nothing else had its turn, apart from the worst of a hundred, in milliseconds. */
  blockedMs: number;
  worstMs: number;
}

/** Prunes what is older than so many days, for a while, and watches whether anything else comes to its turn. */
export async function pruneLog(
  knex: Knex,
  options: { days: number; forMs: number },
): Promise<Pruning> {
  const retention = Object.fromEntries(
    finalMessageStates.map(state => [state, options.days * 24 * 3600_000]),
  ) as Retention;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const since = performance.now();
  const pruned = await pruneMessages({
    ...{ knex, retention },
    isStopped: () => performance.now() - since > options.forMs,
  });
  delay.disable();
  return {
    pruned,
    tookMs: performance.now() - since,
    blockedMs: delay.percentile(99) / 1e6,
    worstMs: delay.max / 1e6,
  };
}
