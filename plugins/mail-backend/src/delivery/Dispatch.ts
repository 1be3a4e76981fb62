import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from '../database';
import { ClaimedMessage, ContentShelf, returnMessages } from '../outbox';
import { Sealing } from '../sealing';
import { Attempt, attemptMessage } from './attemptMessage';
import { attemptsOf, Claim, claimFor } from './claimFor';
import { Lanes } from './Lanes';
import { LeaseKeeper } from './LeaseKeeper';
import { OutcomeWriter, WrittenGroup } from './OutcomeWriter';
import { MessageOutcome } from './recordOutcomes';
import { SubmissionLine } from './SubmissionLine';

export interface DispatchOptions {
  knex: Knex;
  sealing: Sealing;
  logger: LoggerService;
  random: () => number;
  leaseMs: number;
  retryMs: number;
  /** Called when nothing more can be claimed for now. */
  onDry: () => void;
  /** Called when outcomes are written down. */
  onWritten: (group: {
    healthChanged: boolean;
    failures: boolean;
    settled: MessageOutcome[];
  }) => void;
}

/**
 * On the wire or not written down yet, per connection: so many may arrive
 * twice after a crash, and no more.
 */
const unsettledPerConnection = 2;
/** Worth a commit where groups are gathered; the others are on the wire meanwhile, so that no connection rests. */
const gatheredPerConnection = 1.5;
/** With two that wait to follow, so that no connection waits for the database. */
const claimedPerConnection = 4;

/**
 * Claims messages, tries them side by side and writes down what became of them.
 *
 * @remarks
 *
 * To claim a message says also that its attempt begins, so few are claimed
 * ahead; in return more are claimed as soon as there is room, by nothing but
 * the claim, for as long as all that there was room for were due.
 */
export class Dispatch {
  private readonly lanes: Lanes<Attempt>;
  private readonly writer: OutcomeWriter<Claim | undefined>;
  /** On SQLite nothing else happens while a commit waits for the disk, so groups are gathered, and the one that settles claims more. */
  private readonly claimsAlong: boolean;
  private readonly leases: LeaseKeeper;
  private readonly contents: ContentShelf;
  private width = 1;
  /** The way that more are claimed for. */
  private source?: SubmissionLine;
  private claiming?: Promise<void>;
  private closed = false;
  private abandoned = false;

  constructor(private readonly options: DispatchOptions) {
    this.contents = new ContentShelf(options);
    this.claimsAlong = !isPostgres(options.knex);
    this.writer = new OutcomeWriter({
      ...options,
      expected: () => this.lanes.running,
      enough: () => (this.claimsAlong ? this.width * gatheredPerConnection : 1),
      along: this.claimsAlong
        ? (transaction, settled) => this.claimAlong(transaction, settled)
        : undefined,
      onWritten: group => this.goOn(group),
    });
    this.leases = new LeaseKeeper(options);
    this.lanes = new Lanes({
      work: attempt => this.work(attempt),
      width: () => (this.closed ? 0 : this.freeWidth()),
      onDone: () => this.refill(),
    });
  }

  /** Messages that are claimed and not tried yet. */
  get backlog(): number {
    return this.lanes.size - this.lanes.running;
  }

  /** Whether nothing is on its way and everything is written down. */
  get isIdle(): boolean {
    return this.lanes.size + this.writer.pending === 0;
  }

  /** Sends all that is due, as fast as the server takes it and as many as its limits leave. */
  async fill(line: SubmissionLine): Promise<void> {
    this.width = line.maxConnections;
    if (!this.claiming && this.room() >= this.width) {
      await this.claimMore(line);
    }
  }

  /**
   * Sends one message, to find out about the server.
   *
   * @returns whether there was one
   */
  async probe(line: SubmissionLine): Promise<boolean> {
    this.width = line.maxConnections;
    const { knex, leaseMs } = this.options;
    const claim = await claimFor(line, { knex, leaseMs, limit: 1 });
    await this.begin(claim);
    return claim.messages.length > 0;
  }

  /** Gives back what is claimed and not tried yet, and claims no more by itself. */
  async returnBacklog(): Promise<void> {
    this.source = undefined;
    await this.claiming?.catch(() => {});
    const attempts = this.lanes.takeBacklog();
    this.letGo(attempts);
    await returnMessages({
      knex: this.options.knex,
      messages: attempts.map(({ message }) => message),
    });
  }

  /** Prolongs the leases of what is claimed. */
  async renewLeases(): Promise<void> {
    await this.leases.renew();
  }

  /** Begins no attempt any more; those on their way go on. */
  close() {
    this.closed = true;
  }

  /** Resolves when nothing is on its way and everything is written down. */
  async settled(): Promise<void> {
    while (!this.isIdle && !this.abandoned) {
      await this.lanes.idle();
      await this.writer.drained();
    }
  }

  /** Stops prolonging leases and writing; what is unfinished is sent by somebody else later. */
  abandon() {
    this.abandoned = true;
    this.leases.stop();
    this.writer.abandon();
  }

  /** How many more may be claimed, when so many outcomes are written down. */
  private room(settled = 0): number {
    const claimed = this.lanes.size + this.writer.pending - settled;
    return this.width * claimedPerConnection - claimed;
  }

  private freeWidth(): number {
    const unsettled = this.width * unsettledPerConnection;
    return Math.min(this.width, unsettled - this.writer.pending);
  }

  /** The way to claim more for, when there is one and it is worth it. */
  private sourceWithRoom(settled = 0): SubmissionLine | undefined {
    const { source } = this;
    const isUseful = !this.closed && source?.stoppedBecause === undefined;
    const hasRoom = this.room(settled) >= this.width;
    return isUseful && hasRoom && !this.claiming ? source : undefined;
  }

  private refill() {
    const line = this.sourceWithRoom();
    if (line && !(this.claimsAlong && this.writer.pending > 0)) {
      this.claimMore(line).catch(error => {
        this.options.logger.debug('Messages could not be claimed', error);
        this.options.onDry();
      });
    }
  }

  private async claimMore(line: SubmissionLine): Promise<void> {
    const limit = this.room();
    const { knex, leaseMs } = this.options;
    const claiming = claimFor(line, { knex, leaseMs, limit, whileOpen: true });
    await this.goOnWith(line, claiming);
  }

  private async claimAlong(
    knex: Knex,
    settled: number,
  ): Promise<Claim | undefined> {
    const line = this.sourceWithRoom(settled);
    const limit = this.room(settled);
    const { leaseMs } = this.options;
    return line && claimFor(line, { knex, leaseMs, limit, whileOpen: true });
  }

  /** Begins what is claimed, and goes on by itself while there is more. */
  private async goOnWith(line: SubmissionLine, claiming: Promise<Claim>) {
    this.source = undefined;
    const begun = claiming.then(claim => this.begin(claim));
    this.claiming = begun;
    await begun.finally(() => {
      this.claiming = undefined;
    });
    const { messages, limit } = await claiming;
    if (messages.length === limit) {
      this.source = line;
      this.refill();
    } else if (messages.length > 0) {
      this.options.onDry();
    }
  }

  private async begin(claim: Claim): Promise<void> {
    const { messages, lease } = claim;
    if (messages.length > 0) {
      const contents = await this.contentsOf(messages);
      const [{ leaseToken }] = messages;
      this.leases.hold(leaseToken, { lease, messages: messages.length });
      this.lanes.add(attemptsOf(claim, contents));
    }
  }

  private async contentsOf(messages: ClaimedMessage[]) {
    try {
      return await this.contents.take(messages);
    } catch (error) {
      await returnMessages({ knex: this.options.knex, messages });
      throw error;
    }
  }

  private async work(attempt: Attempt) {
    const { message, line } = attempt;
    try {
      const outcome = await attemptMessage(attempt);
      this.writer.add({ message, outcome, settingsKey: line.key });
    } catch (error) {
      // A transport gives faults as values, so this is a defect of ours. The
      // message waits for its lease to run out and is then tried again.
      this.options.logger.error(
        `Message ${message.id} could not be tried`,
        error as Error,
      );
      this.letGo([attempt]);
    }
  }

  private goOn(group: WrittenGroup<Claim | undefined>) {
    const { settled, healthChanged, along } = group;
    this.letGo(settled);
    this.lanes.goOn();
    if (along) {
      this.goOnWith(along.line, Promise.resolve(along)).catch(() =>
        this.options.onDry(),
      );
    } else {
      this.refill();
    }
    const failures = settled.some(isFailure);
    this.options.onWritten({ healthChanged, failures, settled });
  }

  private letGo(attempts: Pick<Attempt, 'message'>[]) {
    attempts.forEach(({ message }) => this.leases.letGo(message.leaseToken));
  }
}

function isFailure({ outcome }: MessageOutcome): boolean {
  return (
    outcome.result === 'submitted' && outcome.submission.outcome === 'failed'
  );
}
