import { EffectiveSettings } from '../settings';
import { Background } from './Background';
import { CurrentLine } from './CurrentLine';
import { Dispatch, DispatchOptions } from './Dispatch';
import { Gate } from './gate';
import { DeliveryHealth } from './health';
import { msUntilNext } from './Pace';
import { returnProbe, takeProbe } from './probe';
import { ServerRole } from './ServerRole';
import { SubmissionLine } from './SubmissionLine';

type LineOptions = ConstructorParameters<typeof CurrentLine>[0];

/** What a way needs. */
export interface WayOptions
  extends DispatchOptions,
    Pick<LineOptions, 'createTransport' | 'onInvalid'> {
  role: ServerRole;
  background: Background;
  /** Looks at once whether something is due. */
  wake: () => void;
}

/** How messages go to one of the servers: as its gate lets them, whatever becomes of the other. */
export class Way {
  private readonly line: CurrentLine;
  private readonly dispatch: Dispatch;
  private wasStopped = false;

  constructor(private readonly options: WayOptions) {
    const { background } = options;
    this.dispatch = new Dispatch(options);
    this.line = new CurrentLine({
      ...options,
      beforeChange: () => this.dispatch.returnBacklog(),
      retire: ({ transport }) =>
        background.run('close connections', () => transport.close()),
    });
  }

  /** Messages that are claimed and not tried yet. */
  get backlog(): number {
    return this.dispatch.backlog;
  }

  /** Changes over to other settings; does nothing while they are the same. */
  async follow(settings: EffectiveSettings) {
    await this.line.follow(settings);
  }

  /** Sends what is due, if nothing is known here that speaks against it. */
  async fillAtOnce() {
    const line = this.line.current;
    if (line && line.stoppedBecause === undefined) {
      await this.dispatch.fill(line);
    }
  }

  /** What stopped it has to be written down before the gate can show it. */
  async writeDownStop() {
    this.wasStopped = this.line.current?.stoppedBecause !== undefined;
    if (this.wasStopped) {
      await this.dispatch.settled();
    }
  }

  /**
   * Sends what is due, as far as the gate is open.
   *
   * @param options.hasStandIn - whether another server stands by
   * @returns after how many milliseconds the gate looks different, when that is known
   */
  async deliver(options: {
    gate: Gate;
    health: DeliveryHealth;
    hasStandIn: boolean;
  }): Promise<number | undefined> {
    const { gate, health, hasStandIn } = options;
    const line = this.line.current;
    if (gate.position === 'closed' || gate.position === 'unused') {
      await this.dispatch.returnBacklog();
    } else if (gate.position === 'waiting') {
      await this.dispatch.returnBacklog();
      return gate.forMs;
    } else if (line && (this.wasStopped || line.stoppedBecause === undefined)) {
      // What has stopped it since then, the gate did not show yet.
      if (this.wasStopped) line.reopen();
      line.hasStandIn = hasStandIn;
      await this.keepPace(line, health);
      await (gate.position === 'probe'
        ? this.probe(line)
        : this.dispatch.fill(line));
      return msUntilNext(health.pace, health.readAt);
    }
    return undefined;
  }

  async renewLeases() {
    await this.dispatch.renewLeases();
  }

  /** Begins no attempt any more. */
  close() {
    this.dispatch.close();
  }

  /** Gives back what is not on its way, waits for the rest and ends the line. */
  async finish() {
    await this.dispatch.returnBacklog();
    await this.dispatch.settled();
    this.line.end();
  }

  /** Leaves what is unfinished to somebody else. */
  abandon() {
    this.dispatch.abandon();
  }

  /** What was claimed before the server asked for less has to wait its turn again. */
  private async keepPace(line: SubmissionLine, { pace }: DeliveryHealth) {
    if (pace && !line.isPaced) await this.dispatch.returnBacklog();
    line.isPaced = pace !== undefined;
  }

  private async probe(line: SubmissionLine) {
    const { knex, role, leaseMs, background, wake } = this.options;
    if (!this.dispatch.isIdle || !(await takeProbe({ knex, role, leaseMs }))) {
      return;
    }
    const isTried = await this.dispatch.probe(line);
    background.run('end the probe', async () => {
      await this.dispatch.settled();
      if (!this.dispatch.isIdle) {
        // We were stopped meanwhile; the right runs out by itself.
        return;
      }
      await returnProbe({ knex, role });
      if (isTried) {
        wake();
      }
    });
  }
}
