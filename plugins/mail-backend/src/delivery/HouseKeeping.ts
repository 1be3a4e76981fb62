import { Knex } from 'knex';
import { Agenda, expireMessages, pruneMessages } from '../outbox';
import { EffectiveSettings } from '../settings';
import { releaseWhenOpen } from './releaseWhenOpen';
import { rescueMessages } from './rescueMessages';

/** Few enough to keep no row locked for long. */
const messagesPerStep = 500;
/** Between two looks for what is old; it is days old in any case. */
const pruneEveryMs = 10 * 60_000;

/** Does what nobody waits for: rescues, expires, prunes, and releases what is held for no reason any more. */
export class HouseKeeping {
  private keptAt = -Infinity;
  private prunedAt = -Infinity;

  constructor(
    private readonly options: {
      knex: Knex;
      retentionMs: number;
      intervalMs: number;
      /** Prolongs the leases of what is claimed here. */
      renewLeases: () => Promise<void>;
      /** Called when something could not be delivered. */
      onFailures?: () => void;
    },
  ) {}

  /** Whether it is time again. */
  get isDue(): boolean {
    return performance.now() - this.keptAt >= this.options.intervalMs;
  }

  /** Makes it time again. */
  hurry() {
    this.keptAt = -Infinity;
  }

  /**
   * Rescues and expires what the agenda says it is time for.
   *
   * @returns whether something is due by it, and whether there is more to do
   */
  async catchUp({
    leaseEndsInMs,
    expiresInMs,
  }: Agenda): Promise<{ isRescued: boolean; hasMore: boolean }> {
    const { knex, onFailures } = this.options;
    const limit = messagesPerStep;
    const rescued = leaseEndsInMs === 0 ? await this.rescue() : 0;
    const expired =
      expiresInMs === 0 ? await expireMessages({ knex, limit }) : 0;
    if (rescued + expired > 0) {
      onFailures?.();
    }
    return { isRescued: rescued > 0, hasMore: expired === limit };
  }

  /** A clock that was set forward ends every lease; what is on its way from here is not stalled by it. */
  private async rescue(): Promise<number> {
    await this.options.renewLeases();
    return rescueMessages({ knex: this.options.knex });
  }

  /** Releases, and prunes now and then. */
  async keep(settings: EffectiveSettings): Promise<void> {
    const { knex } = this.options;
    await releaseWhenOpen({ knex, settings });
    this.keptAt = performance.now();
    if (this.keptAt - this.prunedAt >= pruneEveryMs) {
      await this.prune();
    }
  }

  private async prune() {
    const { knex, retentionMs } = this.options;
    const limit = messagesPerStep;
    const pruned = await pruneMessages({ knex, retentionMs, limit });
    if (pruned === limit) {
      this.hurry();
    } else {
      this.prunedAt = performance.now();
    }
  }
}
