import { readAgenda } from '../outbox';
import { EffectiveSettings, fallbackOf } from '../settings';
import { Alarm } from './Alarm';
import { Background } from './Background';
import { Consequences } from './Consequences';
import { DeliveryIntervals, withDefaults } from './DeliveryIntervals';
import { DeliveryLoopOptions } from './DeliveryLoopOptions';
import { gatesFor } from './gate';
import { holdDue } from './holdDue';
import { HouseKeeping } from './HouseKeeping';
import { readHealths } from './readHealth';
import { ServerRole } from './ServerRole';
import { Way } from './Way';

/** So that a lease is over when it is looked at, whatever the timer and the clocks do. */
const justAfterMs = 25;

/**
 * Brings due messages to the submission server, or to the one that stands in for it, for as long as it runs.
 *
 * @remarks
 *
 * A round is: read what the outbox asks for; when something is due, follow the
 * settings, see which gate is open, then hold what is due or fill the
 * connections. A round comes when somebody rings, when the next message is
 * due, and slowly by itself. It waits for no attempt: a slow server slows down
 * nothing but its own messages.
 */
export class DeliveryLoop {
  private readonly intervals: DeliveryIntervals;
  private readonly alarm = new Alarm();
  private readonly background: Background;
  private readonly first: Way;
  private readonly fallback: Way;
  private readonly house: HouseKeeping;
  private readonly consequences: Consequences;
  private rung = true;
  private settingsSeenAt = -Infinity;
  private running?: Promise<void>;
  private stopping = false;

  constructor(private readonly options: DeliveryLoopOptions) {
    this.intervals = withDefaults(options.intervals);
    this.house = new HouseKeeping({
      ...options,
      intervalMs: this.intervals.houseKeepingMs,
      renewLeases: async () => {
        for (const way of this.ways) await way.renewLeases();
      },
      inBackground: (purpose, work) => this.background.runOnce(purpose, work),
      isStopping: () => this.stopping,
    });
    this.background = new Background(options.logger);
    this.consequences = new Consequences({
      ...options,
      background: this.background,
      house: this.house,
      wake: () => this.wake(),
    });
    this.first = this.wayTo('first');
    this.fallback = this.wayTo('fallback');
  }

  private wayTo(role: ServerRole): Way {
    return new Way({
      ...this.options,
      ...this.intervals,
      role,
      background: this.background,
      random: this.options.random ?? Math.random,
      wake: () => this.wake(),
      onDry: () => this.wake(),
      onWritten: group => this.consequences.ofAttempts(group),
      onInvalid: (transaction, problems) =>
        this.consequences.ofInvalidSettings(transaction, { role, problems }),
    });
  }

  private get ways(): Way[] {
    return [this.first, this.fallback];
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
    this.ways.forEach(way => way.close());
    this.alarm.ring();
    const deadline = new Alarm();
    await Promise.race([
      this.finish().catch(error => this.logUnfinished(error)),
      deadline.wait(this.intervals.stopMs),
    ]);
    deadline.ring();
    this.ways.forEach(way => way.abandon());
  }

  private logUnfinished(error: Error) {
    this.options.logger.warn(
      'Mail delivery could not finish; messages on their way are sent again when their lease is over',
      error,
    );
  }

  private async finish() {
    await this.running;
    await Promise.all(this.ways.map(way => way.finish()));
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
    // Who rings has mostly just stored a message: to claim it also asks whether
    // it may go, and nothing needs to be asked before.
    if (this.rung) await this.first.fillAtOnce();
    const agenda = await readAgenda({ knex: this.options.knex });
    const { isRescued, hasMore } = await this.house.catchUp(agenda);
    let nextInMs = agenda.dueInMs;
    // What is claimed already may have to be given back.
    const isAhead = this.rung && this.ways.some(way => way.backlog > 0);
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
    await this.first.follow(settings);
    await this.fallback.follow(fallbackOf(settings));
    this.settingsSeenAt = performance.now();
    return settings;
  }

  /** @returns after how many milliseconds a gate looks different, when that is known */
  private async deliver(
    settings: EffectiveSettings,
  ): Promise<number | undefined> {
    const { knex, onChanged } = this.options;
    for (const way of this.ways) await way.writeDownStop();
    const health = await readHealths({ knex });
    const { first, fallback, standsBy } = gatesFor(settings, health);
    const waits = [
      await this.first.deliver({
        ...{ gate: first, health: health.first, hasStandIn: standsBy },
      }),
      await this.fallback.deliver({
        ...{ gate: fallback, health: health.fallback, hasStandIn: false },
      }),
    ].filter(waitMs => waitMs !== undefined);
    const isShut = ['closed', 'unused'].includes(fallback.position);
    if (first.position === 'closed' && isShut) {
      await holdDue({ knex, reason: first.reason, onHeld: onChanged });
    }
    return waits.length > 0 ? Math.min(...waits) : undefined;
  }
}
