import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { holdDueMessages, millisecondsUntilDue } from '../outbox';
import { Sealing } from '../sealing';
import {
  EffectiveSettings,
  SettingsSource,
  SubmissionServer,
} from '../settings';
import { Transport } from '../transport';
import { Alarm } from './Alarm';
import { Background } from './Background';
import { CurrentLine } from './CurrentLine';
import { DeliveryIntervals, withDefaults } from './DeliveryIntervals';
import { Dispatch } from './Dispatch';
import { gateFor } from './gate';
import { keepHouse } from './keepHouse';
import { returnProbe, takeProbe } from './probe';
import { readHealth } from './readHealth';
import { releaseWhenOpen } from './releaseWhenOpen';
import { SubmissionLine } from './SubmissionLine';

/** What the loop needs. */
export interface DeliveryLoopOptions {
  knex: Knex;
  settings: SettingsSource;
  createTransport: (server: SubmissionServer) => Transport;
  sealing: Sealing;
  logger: LoggerService;
  /** How long messages stay in the log after their end, in milliseconds. */
  retentionMs: number;
  /** @defaultValue Math.random */
  random?: () => number;
  intervals?: Partial<DeliveryIntervals>;
  /** Called when how delivery is doing may have changed, and now and then; never twice at once. */
  onHealth?: () => Promise<void>;
  /** Called by one of all backends when the settings in force are not valid; see {@link CurrentLine}. */
  onInvalidSettings?: (transaction: Knex, problems: string[]) => Promise<void>;
  /** Called after every round. */
  onRound?: () => void;
}

/** Claimed ahead, so that no connection waits for the database. */
const messagesPerConnection = 10;
/** Few enough to keep no row locked for long. */
const messagesPerHold = 500;

/**
 * Brings due messages to the submission server, for as long as it runs.
 *
 * @remarks
 *
 * A round is: follow the settings, keep house, see whether something is due,
 * see whether the gate is open, then hold what is due or fill the connections.
 * A round comes when somebody rings, when the next message is due, and at
 * least every two seconds. It waits for no attempt: a slow server slows down
 * nothing but its own messages.
 */
export class DeliveryLoop {
  private readonly intervals: DeliveryIntervals;
  private readonly alarm = new Alarm();
  private readonly background: Background;
  private readonly dispatch: Dispatch;
  private readonly line: CurrentLine;
  private houseKeptAt = -Infinity;
  private moreIsDue = false;
  private running?: Promise<void>;
  private stopping = false;

  constructor(private readonly options: DeliveryLoopOptions) {
    const { knex, createTransport, logger } = options;
    this.intervals = withDefaults(options.intervals);
    this.background = new Background(logger);
    this.dispatch = new Dispatch({
      ...options,
      ...this.intervals,
      random: options.random ?? Math.random,
      onDone: () => this.refill(),
      onWritten: group => group.healthChanged && this.takeStock(),
    });
    this.line = new CurrentLine({
      knex,
      createTransport,
      onInvalid: (transaction, problems) =>
        this.reportInvalid(transaction, problems),
      beforeChange: () => this.dispatch.returnBacklog(),
      retire: ({ transport }) =>
        this.background.run('close connections', () => transport.close()),
    });
  }

  start() {
    this.running ??= this.run();
  }

  /** Looks at once whether something is due. */
  wake() {
    this.alarm.ring();
  }

  /**
   * Claims nothing more, gives back what is not on its way, lets the rest finish
   * for a while and closes the connections.
   */
  async stop(): Promise<void> {
    this.stopping = true;
    this.dispatch.close();
    this.alarm.ring();
    const deadline = new Alarm();
    await Promise.race([
      this.finish().catch(error => this.logUnfinished(error)),
      deadline.wait(this.intervals.stopMs),
    ]);
    deadline.ring();
    this.dispatch.abandon();
  }

  private logUnfinished(error: Error) {
    this.options.logger.warn(
      'Mail delivery could not finish; messages on their way are sent again when their lease is over',
      error,
    );
  }

  private async finish() {
    await this.running;
    await this.dispatch.returnBacklog();
    await this.dispatch.settled();
    this.line.end();
    await this.background.settled();
  }

  private async run() {
    while (!this.stopping) {
      const waitMs = await this.roundOrRetry();
      this.options.onRound?.();
      if (!this.stopping) {
        await this.alarm.wait(waitMs);
      }
    }
  }

  private async roundOrRetry(): Promise<number> {
    try {
      return await this.round();
    } catch (error) {
      this.options.logger.error(
        'Mail delivery is interrupted; messages wait, and it tries again',
        error as Error,
      );
      return this.intervals.retryMs;
    }
  }

  /** @returns after how many milliseconds the next round is needed */
  private async round(): Promise<number> {
    const settings = await this.options.settings.current();
    await this.line.follow(settings);
    await this.keepHouseSometimes(settings);
    const dueInMs = await millisecondsUntilDue({ knex: this.options.knex });
    if (dueInMs === 0) {
      await this.deliver(settings);
    }
    return Math.min(dueInMs || Infinity, this.intervals.pollMs);
  }

  private async keepHouseSometimes(settings: EffectiveSettings) {
    const { knex, retentionMs } = this.options;
    const { houseKeepingMs, leaseMs } = this.intervals;
    const intervalMs = Math.min(houseKeepingMs, leaseMs);
    if (performance.now() - this.houseKeptAt < intervalMs) {
      return;
    }
    const hasMore = await keepHouse({ knex, settings, retentionMs });
    this.houseKeptAt = hasMore ? -Infinity : performance.now();
    this.tellHealth();
  }

  private async deliver(settings: EffectiveSettings) {
    const line = this.line.current;
    if (line?.stoppedBecause !== undefined) {
      // What stopped it has to be written down before the gate can show it.
      await this.dispatch.settled();
    }
    const health = await readHealth({ knex: this.options.knex });
    const gate = gateFor(settings, health);
    if (gate.position === 'closed') {
      await this.hold(gate.reason);
    } else if (line) {
      line.reopen();
      await (gate.position === 'probe' ? this.probe(line) : this.fill(line));
    }
  }

  private async hold(reason: string) {
    const { knex } = this.options;
    await this.dispatch.returnBacklog();
    let count = messagesPerHold;
    while (count === messagesPerHold) {
      count = await holdDueMessages({ knex, reason, limit: messagesPerHold });
    }
  }

  private async probe(line: SubmissionLine) {
    const { knex } = this.options;
    const { leaseMs } = this.intervals;
    if (!this.dispatch.isIdle || !(await takeProbe({ knex, leaseMs }))) {
      return;
    }
    const claimed = await this.dispatch.claim(line, 1);
    this.background.run('end the probe', async () => {
      await this.dispatch.settled();
      await returnProbe({ knex });
      if (claimed > 0) {
        this.wake();
      }
    });
  }

  private async fill(line: SubmissionLine) {
    const capacity = line.maxConnections * messagesPerConnection;
    const limit = capacity - this.dispatch.backlog;
    if (limit >= capacity / 2) {
      const claimed = await this.dispatch.claim(line, limit);
      this.moreIsDue = claimed === limit;
    }
  }

  /** An attempt is over: claim more once half of the last batch is on its way. */
  private refill() {
    const width = this.line.current?.maxConnections ?? 0;
    const isLow = this.dispatch.backlog * 2 <= width * messagesPerConnection;
    if (this.moreIsDue && isLow) {
      this.moreIsDue = false;
      this.wake();
    }
  }

  private async reportInvalid(transaction: Knex, problems: string[]) {
    await this.options.onInvalidSettings?.(transaction, problems);
    // So that the health is told in this very round.
    this.houseKeptAt = -Infinity;
  }

  /** The gate may have opened or closed. */
  private takeStock() {
    const { knex } = this.options;
    this.background.run('release held messages', async () => {
      const settings = await this.options.settings.current();
      await releaseWhenOpen({ knex, settings });
      this.wake();
    });
    this.tellHealth();
  }

  private tellHealth() {
    const { onHealth } = this.options;
    if (onHealth) {
      this.background.runOnce('tell how delivery is doing', onHealth);
    }
  }
}
