import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { DELIVERIES_CHANNEL } from '@mailroom/backstage-plugin-mail-common';

/** A message is stored and accepted within it, mostly: one signal instead of two. */
const gatherMs = 100;
/** Between two signals, however much happens. */
const restMs = 1_000;

/**
 * Tells the pages that people look at when something has changed.
 *
 * @remarks
 *
 * Anybody can listen, so it says nothing but that. Nothing waits for it, and
 * nothing depends on it: a page that hears nothing asks by itself. While
 * nothing changes there is no signal and no timer.
 */
export class OpenPages {
  private changed = false;
  private telling = false;
  private timer?: NodeJS.Timeout;
  private toldAt = -Infinity;
  private hasFailed = false;
  private stopped = false;

  constructor(
    private readonly options: {
      signals: SignalsService;
      logger: LoggerService;
    },
  ) {}

  /** Remembers that something has changed; returns at once, and costs nothing when called again and again. */
  readonly noteChange = () => {
    this.changed = true;
    this.tellSoon();
  };

  /** Tells nobody any more. */
  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private tellSoon() {
    if (!this.changed || this.timer || this.telling || this.stopped) return;
    const restsForMs = this.toldAt + restMs - performance.now();
    this.timer = setTimeout(
      () => void this.tell(),
      Math.max(gatherMs, restsForMs),
    );
    // Nobody's page keeps a backend from ending.
    this.timer.unref();
  }

  private async tell() {
    this.timer = undefined;
    this.changed = false;
    this.telling = true;
    this.toldAt = performance.now();
    try {
      await this.options.signals.publish({
        recipients: { type: 'broadcast' },
        channel: DELIVERIES_CHANNEL,
        message: {},
      });
      this.hasFailed = false;
    } catch (error) {
      this.noteFailure(error as Error);
    }
    this.telling = false;
    this.tellSoon();
  }

  /** Once: it would be the same each second. */
  private noteFailure(error: Error) {
    if (this.hasFailed || this.stopped) return;
    this.hasFailed = true;
    this.options.logger.warn(
      'Open pages cannot be told that deliveries change; they find out by asking now and then',
      error,
    );
  }
}
