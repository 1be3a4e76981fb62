import { Knex } from 'knex';
import { readAgenda } from '../outbox';
import { EffectiveSettings } from '../settings';
import { Alarm } from './Alarm';
import { Background } from './Background';
import { Consequences } from './Consequences';
import { CurrentLine } from './CurrentLine';
import { DeliveryIntervals, withDefaults } from './DeliveryIntervals';
import { DeliveryLoopOptions } from './DeliveryLoopOptions';
import { Dispatch } from './Dispatch';
import { gateFor } from './gate';
import { DeliveryHealth } from './health';
import { holdDue } from './holdDue';
import { HouseKeeping } from './HouseKeeping';
import { msUntilNext } from './Pace';
import { returnProbe, takeProbe } from './probe';
import { readHealth } from './readHealth';
import { SubmissionLine } from './SubmissionLine';

/** So that a lease is over when it is looked at, whatever the timer and the clocks do. */
const justAfterMs = 25;

/**
 * Brings due messages to the submission server, for as long as it runs.
 *
 * @remarks
 *
 * A round is: read what the outbox asks for; when something is due, follow the
 * settings, see whether the gate is open, then hold what is due or fill the
 * connections. A round comes when somebody rings, when the next message is
 * due, and slowly by itself. It waits for no attempt: a slow server slows down
 * nothing but its own messages.
 */
export class DeliveryLoop {
  private readonly intervals: DeliveryIntervals;
  private readonly alarm = new Alarm();
  private readonly background: Background;
  private readonly dispatch: Dispatch;
  private readonly line: CurrentLine;
  private readonly house: HouseKeeping;
  private readonly consequences: Consequences;
  private rung = true;
  private settingsSeenAt = -Infinity;
  private running?: Promise<void>;
  private stopping = false;

  constructor(private readonly options: DeliveryLoopOptions) {
    const { knex, createTransport, logger } = options;
    this.intervals = withDefaults(options.intervals);
    this.house = new HouseKeeping({
      ...options,
      intervalMs: this.intervals.houseKeepingMs,
      renewLeases: () => this.dispatch.renewLeases(),
      inBackground: (purpose, work) => this.background.runOnce(purpose, work),
      isStopping: () => this.stopping,
    });
    this.background = new Background(logger);
    this.consequences = new Consequences({
      ...options,
      background: this.background,
      house: this.house,
      wake: () => this.wake(),
    });
    this.dispatch = new Dispatch({
      ...options,
      ...this.intervals,
      random: options.random ?? Math.random,
      onDry: () => this.wake(),
      onWritten: group => this.consequences.ofAttempts(group),
    });
    this.line = new CurrentLine({
      knex,
      createTransport,
      onInvalid: (transaction, problems) =>
        this.consequences.ofInvalidSettings(transaction, problems),
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
        this.rung = await this.alarm.wait(waitMs);
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
    const settings = await this.lookAround();
    if (this.rung) await this.fillAtOnce();
    const agenda = await readAgenda({ knex: this.options.knex });
    const { isRescued, hasMore } = await this.house.catchUp(agenda);
    let nextInMs = agenda.dueInMs;
    // What is claimed already may have to be given back.
    const isAhead = this.rung && this.dispatch.backlog > 0;
    if (nextInMs === 0 || isRescued || isAhead) {
      nextInMs = await this.deliver(settings ?? (await this.followSettings()));
    }
    const { leaseEndsInMs } = agenda;
    return hasMore
      ? 0
      : Math.min(
          nextInMs ?? Infinity,
          leaseEndsInMs ? leaseEndsInMs + justAfterMs : Infinity,
          this.pollMs,
        );
  }

  /** Who rings has mostly just stored a message: to claim it also asks whether it may go, and nothing needs to be asked before. */
  private async fillAtOnce() {
    const line = this.line.current;
    if (line && line.stoppedBecause === undefined) {
      await this.dispatch.fill(line);
    }
  }

  private get pollMs(): number {
    const { pollMs, deafPollMs } = this.intervals;
    return this.isHeard ? pollMs : deafPollMs;
  }

  private get isHeard(): boolean {
    return this.options.isHeard?.() ?? true;
  }

  /** Only now and then while nobody rings: an idle backend shall cost next to nothing. Who hears nobody looks every time. */
  private async lookAround(): Promise<EffectiveSettings | undefined> {
    const sinceMs = performance.now() - this.settingsSeenAt;
    const isDue =
      this.rung || !this.isHeard || sinceMs >= this.intervals.settingsMs;
    if (!isDue && !this.house.isDue) {
      return undefined;
    }
    const settings = await this.followSettings();
    if (this.house.isDue) {
      await this.house.keep(settings);
      this.consequences.tellHealth();
    }
    return settings;
  }

  private async followSettings(): Promise<EffectiveSettings> {
    const settings = await this.options.settings.current();
    await this.line.follow(settings);
    this.settingsSeenAt = performance.now();
    return settings;
  }

  /** @returns after how many milliseconds the gate looks different, when that is known */
  private async deliver(
    settings: EffectiveSettings,
  ): Promise<number | undefined> {
    const line = this.line.current;
    const wasStopped = line?.stoppedBecause !== undefined;
    if (wasStopped) {
      // What stopped it has to be written down before the gate can show it.
      await this.dispatch.settled();
    }
    const { knex } = this.options;
    const health = await readHealth({ knex });
    const gate = gateFor(settings, health);
    if (gate.position === 'closed') {
      await this.dispatch.returnBacklog();
      await holdDue({ knex, reason: gate.reason, onHeld: this.options.onChanged });
    } else if (gate.position === 'waiting') {
      await this.dispatch.returnBacklog();
      return gate.forMs;
    } else if (line && (wasStopped || line.stoppedBecause === undefined)) {
      // What has stopped it since then, the gate did not show yet.
      if (wasStopped) line.reopen();
      await this.keepPace(line, health);
      await (gate.position === 'probe'
        ? this.probe(line)
        : this.dispatch.fill(line));
      return msUntilNext(health.pace, health.readAt);
    }
    return undefined;
  }

  /** What was claimed before the server asked for less has to wait its turn again. */
  private async keepPace(line: SubmissionLine, { pace }: DeliveryHealth) {
    if (pace && !line.isPaced) await this.dispatch.returnBacklog();
    line.isPaced = pace !== undefined;
  }

  private async probe(line: SubmissionLine) {
    const { knex } = this.options;
    const { leaseMs } = this.intervals;
    if (!this.dispatch.isIdle || !(await takeProbe({ knex, leaseMs }))) {
      return;
    }
    const isTried = await this.dispatch.probe(line);
    this.background.run('end the probe', async () => {
      await this.dispatch.settled();
      if (!this.dispatch.isIdle) {
        // We were stopped meanwhile; the right runs out by itself.
        return;
      }
      await returnProbe({ knex });
      if (isTried) {
        this.wake();
      }
    });
  }
}
