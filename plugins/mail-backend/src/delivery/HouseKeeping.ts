import { Knex } from 'knex';
import { Agenda, expireMessages, pruneMessages, Retention } from '../outbox';
import { EffectiveSettings } from '../settings';
import { countHours, pruneHours } from './hours';
import { releaseWhenOpen } from './releaseWhenOpen';
import { rescueMessages } from './rescueMessages';

/** Few enough to keep no row locked for long. */
const messagesPerStep = 500;
/** Between two looks for what is old; it is days old in any case. */
const pruneEveryMs = 30 * 60_000;
/** So often after the last attempt is looked for what is not counted: it takes a while until it may be. */
const countingRounds = 3;

/** Does what nobody waits for: rescues, expires, prunes, and releases what is held for no reason any more. */
export class HouseKeeping {
  private keptAt = -Infinity;
  private prunedAt = -Infinity;
  private roundsToCount = countingRounds;

  constructor(
    private readonly options: {
      knex: Knex;
      retention: Retention;
      intervalMs: number;
      /** Prolongs the leases of what is claimed here. */
      renewLeases: () => Promise<void>;
      /** Runs what takes its time beside everything else, once at a time. */
      inBackground: (purpose: string, work: () => Promise<void>) => void;
      /** Whether the work in the background shall end. */
      isStopping: () => boolean;
      /** Called when something could not be delivered. */
      onFailures?: () => void;
    },
  ) {}

  /** Whether it is time again. */
  get isDue(): boolean {
    return performance.now() - this.keptAt >= this.options.intervalMs;
  }

  /** Attempts were made here; they will have to be counted. */
  noteAttempts() {
    this.roundsToCount = countingRounds;
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

  /** Releases, counts, and prunes now and then. */
  async keep(settings: EffectiveSettings): Promise<void> {
    const { knex } = this.options;
    await releaseWhenOpen({ knex, settings });
    this.keptAt = performance.now();
    if (this.roundsToCount > 0) {
      this.roundsToCount -= 1;
      this.count();
    }
    if (this.keptAt - this.prunedAt >= pruneEveryMs) {
      this.prunedAt = this.keptAt;
      this.prune();
    }
  }

  private prune() {
    const { knex, retention, inBackground, isStopping } = this.options;
    inBackground('prune the delivery log', async () => {
      await pruneMessages({ knex, retention, isStopped: isStopping });
      await pruneHours(knex);
    });
  }

  private count() {
    const { knex, inBackground, isStopping } = this.options;
    inBackground('count attempts by the hour', () =>
      countHours({ knex, isStopped: isStopping }),
    );
  }
}
