import { setTimeout as wait } from 'node:timers/promises';
import { pruneErrorLogs } from './pruneErrorLogs';
import { reportErrors, ReportingOptions } from './reportErrors';

const PRUNING_INTERVAL_MS = 60 * 60 * 1000;

/** What the reporter needs. */
export interface ErrorReporterOptions extends ReportingOptions {
  /**
   * Milliseconds between two looks.
   *
   * @defaultValue 10000
   */
  intervalMs?: number;
}

/** Tells those who asked for it what fails in the portal, for as long as the backend runs. */
export class ErrorReporter {
  private readonly stopping = new AbortController();
  private running?: Promise<void>;
  private pruneAt = 0;

  constructor(private readonly options: ErrorReporterOptions) {}

  /** Begins to report; returns at once. */
  start(): void {
    this.running ??= this.run();
  }

  /** Finishes the report at hand, then begins no more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.report();
      await this.rest(signal);
    }
  }

  private async rest(signal: AbortSignal): Promise<void> {
    try {
      await wait(this.options.intervalMs ?? 10_000, undefined, { signal });
    } catch (error) {
      // A stop ends the rest; anything else is a fault.
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
