import { RootLoggerService } from '@backstage/backend-plugin-api';
import { heardLogger, LogLine } from './heardLogger';
import { detailOf, messageOf } from './logLineWords';

/**
 * What a backend logged at the level `error`; lines that are the same but for numbers are counted.
 *
 * @public
 */
export interface LoggedError {
  /** The plugin that logged it, or the part of the backend. */
  plugin?: string;
  /** The scheduled task that it is about. */
  task?: string;
  message: string;
  /** Stack trace or fields of the line. */
  detail?: string;
  times: number;
}

/**
 * Hands the error-level lines of the backend's log to whoever reports them.
 *
 * @public
 */
export interface LoggedErrorsService {
  /**
   * Gives a logger that does what the given one does, and whose errors can be
   * taken here.
   *
   * @remarks
   *
   * What the mail plugin logs itself is passed over: its faults have sources
   * of their own, and an error about a mail must not become the next mail.
   *
   * @param options.redact - takes the secrets of the configuration out of a text
   */
  listenTo(
    logger: RootLoggerService,
    options?: { redact?: (text: string) => string },
  ): RootLoggerService;
  /** Whether any logger passes its errors on. */
  readonly isConnected: boolean;
  /** Calls when there is something to take after there was nothing. */
  onError(listener: () => void): void;
  /** Takes what was logged since the last time. */
  take(): LoggedError[];
  /** Brings back what was taken and could not be used. */
  giveBack(errors: LoggedError[]): void;
  /** Forgets everything and keeps nothing from now on. */
  ignore(): void;
}

/** Lines that differ; what is beyond them is only counted. */
const mostKept = 500;
const longestMessage = 1_000;
const longestDetail = 4_000;

const furtherMessage =
  'Further errors, of more kinds than are kept apart; the log has them all';

/** Keeps a bounded number of different lines, and counts the rest. */
export class DefaultLoggedErrors implements LoggedErrorsService {
  private readonly kept = new Map<string, LoggedError>();
  private readonly listeners: Array<() => void> = [];
  private further = 0;
  private ignoring = false;
  private connected = false;

  get isConnected(): boolean {
    return this.connected;
  }

  listenTo(
    logger: RootLoggerService,
    options: { redact?: (text: string) => string } = {},
  ): RootLoggerService {
    const { redact = text => text } = options;
    this.connected = true;
    return heardLogger(logger, {
      hear: line => this.hear(line, redact),
      fields: {},
    });
  }

  onError(listener: () => void): void {
    this.listeners.push(listener);
  }

  take(): LoggedError[] {
    const errors = [...this.kept.values()];
    if (this.further > 0) {
      errors.push({ message: furtherMessage, times: this.further });
    }
    this.forget();
    return errors;
  }

  giveBack(errors: LoggedError[]): void {
    for (const error of errors) {
      if (error.message === furtherMessage) {
        this.further += error.times;
      } else {
        this.count(error);
      }
    }
  }

  ignore(): void {
    this.ignoring = true;
    this.forget();
  }

  private hear(line: LogLine, redact: (text: string) => string): void {
    const { plugin, service, task } = line.fields;
    if (this.ignoring || plugin === 'mail') {
      return;
    }
    const wasEmpty = this.kept.size === 0 && this.further === 0;
    this.count(
      {
        plugin: asName(plugin ?? service),
        task: asName(task),
        message: cut(messageOf(line), { redact, length: longestMessage }),
        times: 1,
      },
      () => cut(detailOf(line), { redact, length: longestDetail }),
    );
    if (wasEmpty) {
      this.listeners.forEach(listener => listener());
    }
  }

  /** @param detailOfNew - worked out only for what is kept */
  private count(error: LoggedError, detailOfNew?: () => string): void {
    const { plugin, task, message } = error;
    // Ids and times apart, it is the same line.
    const key = JSON.stringify([plugin, task, message.replace(/\d+/g, '#')]);
    const same = this.kept.get(key);
    if (same) {
      same.times += error.times;
    } else if (this.kept.size < mostKept) {
      this.kept.set(key, { ...error, detail: error.detail ?? detailOfNew?.() });
    } else {
      this.further += error.times;
    }
  }

  private forget(): void {
    this.kept.clear();
    this.further = 0;
  }
}

/** Before the cut more is looked at than is kept, as half a secret is not recognised. */
function cut(
  text: string,
  to: { redact: (text: string) => string; length: number },
): string {
  return to.redact(text.slice(0, 2 * to.length)).slice(0, to.length);
}

function asName(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 200) : undefined;
}
