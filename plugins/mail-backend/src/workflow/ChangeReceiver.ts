import { LoggerService } from '@backstage/backend-plugin-api';
import { setTimeout as wait } from 'node:timers/promises';
import { pruneReceipts } from './pruneReceipts';
import { pruneRuleMails } from './pruneRuleMails';
import { receiveChanges, ReceivingOptions } from './receiveChanges';

const FIRST_BACKOFF_MS = 1_000;
const LAST_BACKOFF_MS = 60_000;

/** At a start the catalog is not there yet; what passes within seconds is no error. */
const FAULTS_UNTIL_REPORT = 4;
const PRUNING_INTERVAL_MS = 60 * 60 * 1000;

/** What the receiver needs. */
export interface ChangeReceiverOptions
  extends Omit<ReceivingOptions, 'reportUnreachable'> {
  /**
   * Milliseconds between two looks when nothing wakes it, as the catalog does.
   *
   * @defaultValue 60000
   */
  pollIntervalMs?: number;
}

/**
 * Turns changes of the catalog into mails, for as long as the backend runs.
 *
 * @remarks
 *
 * It looks at once when it starts: the subscription begins with the first
 * read, and what is detected before that is for nobody. Faults are tried
 * again after one second, then ever more slowly up to a minute.
 */
export class ChangeReceiver {
  private readonly logger: LoggerService;
  private readonly reportedOwners = new Set<string>();
  private readonly stopping = new AbortController();
  private resting = new AbortController();
  private running?: Promise<void>;
  private faults = 0;
  private pruneAt = 0;

  constructor(private readonly options: ChangeReceiverOptions) {
    this.logger = options.logger;
  }

  /** Begins to receive; returns at once. */
  start(): void {
    this.running ??= this.run();
  }

  /** Looks for changes now. */
  wake(): void {
    this.resting.abort();
  }

  /** Finishes the batch at hand, then receives no more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.resting = new AbortController();
      await this.rest(await this.receive());
    }
  }

  /** @returns how long to rest afterwards, in milliseconds */
  private async receive(): Promise<number> {
    try {
      const received = await receiveChanges({
        ...this.options,
        reportUnreachable: ref => this.reportUnreachable(ref),
      });
      await this.prune();
      this.faults = 0;
      return received > 0 ? 0 : this.options.pollIntervalMs ?? 60_000;
    } catch (error) {
      return this.reportFault(error as Error);
    }
  }

  /** A call to {@link ChangeReceiver.wake} since the last look ends the rest before it begins. */
  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.resting;
    if (this.stopping.signal.aborted) {
      return;
    }
    try {
      await wait(milliseconds, undefined, { signal });
    } catch (error) {
      // Being woken ends the rest; anything else is a fault.
      if (!signal.aborted) throw error;
    }
  }

  private async prune(): Promise<void> {
    if (performance.now() >= this.pruneAt) {
      await pruneReceipts(this.options.knex);
      await pruneRuleMails(this.options.knex);
      this.pruneAt = performance.now() + PRUNING_INTERVAL_MS;
    }
  }

  private async reportFault(error: Error): Promise<number> {
    const backoff = Math.min(
      LAST_BACKOFF_MS,
      FIRST_BACKOFF_MS * 2 ** this.faults,
    );
    // Half of it at random, so that several backends do not knock together.
    const pause = Math.round(backoff * (0.5 + Math.random() / 2));
    this.faults += 1;
    this.logger.warn(
      `Changes of the catalog could not be turned into mails; trying again in ${pause} ms. ${adviceOn(
        error,
      )}`,
      error,
    );
    if (this.faults >= FAULTS_UNTIL_REPORT) {
      await this.recordFault(error);
    }
    return pause;
  }

  private async recordFault(error: Error): Promise<void> {
    try {
      await this.options.recordError({
        source: 'workflow',
        title: `Changes of the catalog cannot be turned into mails: ${error.message}`,
        detail: `${error.name}: ${error.message}\n${adviceOn(error)}`,
      });
    } catch (fault) {
      this.logger.warn(
        'An error cannot be put into the error logs; it stands in this log only',
        fault as Error,
      );
    }
  }

  private reportUnreachable(ref: string): void {
    if (!this.reportedOwners.has(ref)) {
      this.reportedOwners.add(ref);
      this.logger.info(
        `Nobody can be told of changes to what ${ref} owns: neither it nor its members have an address. Set spec.profile.email in the catalog.`,
      );
    }
  }
}

function adviceOn(error: Error): string {
  return error.name === 'NotFoundError' ||
    (error as { statusCode?: number }).statusCode === 404
    ? 'Is the module catalog-backend-module-entity-events installed beside the catalog?'
    : 'Nothing is lost.';
}
