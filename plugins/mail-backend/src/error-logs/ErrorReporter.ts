import { setTimeout as wait } from 'node:timers/promises';
import { Alarm } from '../delivery';
import { pruneErrorLogs } from './pruneErrorLogs';
import { reportErrors, ReportingOptions } from './reportErrors';

/** Milliseconds until it looks: by itself, and after a ring. */
export const reportingIntervals = {
  intervalMs: 3 * 60_000,
  /** What is read of the delivery log has ended five seconds ago; see `readFailedAttempts.ts`. */
  settlingMs: 6_000,
};

const PRUNING_INTERVAL_MS = 60 * 60 * 1000;

/** What the reporter needs. */
export interface ErrorReporterOptions extends ReportingOptions {
  /** Rung when something fails; looked at soon after that. */
  alarm?: Alarm;
  /**
   * Milliseconds between two looks when nobody rings.
   *
   * @defaultValue 180000
   */
  intervalMs?: number;
  /**
   * Milliseconds from a ring to the look.
   *
   * @defaultValue 6000
   */
  settlingMs?: number;
}

/** Tells those who asked for it what fails in the portal, for as long as the backend runs. */
export class ErrorReporter {
  private readonly stopping = new AbortController();
  private readonly alarm: Alarm;
  private readonly intervals: typeof reportingIntervals;
  private running?: Promise<void>;
  private pruneAt = 0;

  constructor(private readonly options: ErrorReporterOptions) {
    this.alarm = options.alarm ?? new Alarm();
    this.intervals = { ...reportingIntervals, ...options };
  }

  /** Begins to report; returns at once. */
  start(): void {
    this.running ??= this.run();
  }

  /** Finishes the report at hand, then begins no more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.alarm.ring();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.report();
      const rung = await this.alarm.wait(this.intervals.intervalMs);
      if (rung) {
        await this.settle(signal);
      }
    }
  }

  private async settle(signal: AbortSignal): Promise<void> {
    try {
      await wait(this.intervals.settlingMs, undefined, { signal });
    } catch (error) {
      // A stop ends it; anything else is a fault.
      if (!signal.aborted) throw error;
    }
  }

  /** What cannot be told now is told by the next round. */
  private async report(): Promise<void> {
    try {
      await reportErrors(this.options);
      await this.prune();
    } catch (error) {
      this.options.logger.warn(
        'Errors cannot be reported by mail now; nothing is lost, it is tried again',
        error as Error,
      );
    }
  }

  private async prune(): Promise<void> {
    if (performance.now() >= this.pruneAt) {
      await pruneErrorLogs(this.options);
      this.pruneAt = performance.now() + PRUNING_INTERVAL_MS;
    }
  }
}
