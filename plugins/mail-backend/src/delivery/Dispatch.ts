import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { ClaimedMessage, readContents, returnMessages } from '../outbox';
import { Sealing } from '../sealing';
import { Attempt, attemptMessage } from './attemptMessage';
import { claimAllowed } from './claimAllowed';
import { Lanes } from './Lanes';
import { Lease } from './Lease';
import { LeaseKeeper } from './LeaseKeeper';
import { OutcomeWriter } from './OutcomeWriter';
import { SubmissionLine } from './SubmissionLine';

export interface DispatchOptions {
  knex: Knex;
  sealing: Sealing;
  logger: LoggerService;
  random: () => number;
  leaseMs: number;
  retryMs: number;
  /** Called when an attempt is over. */
  onDone: () => void;
  /** Called when outcomes are written down. */
  onWritten: (group: { healthChanged: boolean }) => void;
}

/** Claims messages, tries them side by side and writes down what became of them. */
export class Dispatch {
  private readonly lanes: Lanes<Attempt>;
  private readonly writer: OutcomeWriter;
  private readonly leases: LeaseKeeper;
  private width = 1;
  private closed = false;

  constructor(private readonly options: DispatchOptions) {
    this.writer = new OutcomeWriter(options);
    this.leases = new LeaseKeeper(options);
    this.lanes = new Lanes({
      work: attempt => this.work(attempt),
      width: () => (this.closed ? 0 : this.width),
      onDone: options.onDone,
    });
  }

  /** Messages that are claimed and not tried yet. */
  get backlog(): number {
    return this.lanes.backlog;
  }

  /** Whether nothing is on its way and everything is written down. */
  get isIdle(): boolean {
    return this.lanes.isIdle && this.writer.pending === 0;
  }

  /**
   * Claims up to `limit` due messages, as many as the server's own limits leave, and begins to send them.
   *
   * @returns how many there were
   */
  async claim(line: SubmissionLine, limit: number): Promise<number> {
    const { knex, leaseMs } = this.options;
    const lease = new Lease(leaseMs);
    const { server } = line.settings;
    const messages = await claimAllowed({ knex, server, limit, leaseMs });
    if (messages.length > 0) {
      const contents = await this.contentsOf(messages);
      const now = clockFrom(messages[0].claimedAt);
      this.leases.hold(messages[0].leaseToken, {
        lease,
        messages: messages.length,
      });
      this.width = line.maxConnections;
      this.lanes.add(
        messages.map(message => ({
          message,
          content: contents.get(message.contentId) ?? { status: 'erased' },
          lease,
          line,
          now,
        })),
      );
    }
    return messages.length;
  }

  /** Gives back what is claimed and not tried yet. */
  async returnBacklog(): Promise<void> {
    const messages = this.lanes.takeBacklog().map(({ message }) => message);
    messages.forEach(({ leaseToken }) => this.leases.letGo(leaseToken));
    await returnMessages({ knex: this.options.knex, messages });
  }

  /** Begins no attempt any more; those on their way go on. */
  close() {
    this.closed = true;
  }

  /** Resolves when nothing is on its way and everything is written down. */
  async settled(): Promise<void> {
    await this.lanes.idle();
    await this.writer.drained();
  }

  /** Stops prolonging leases and writing; what is unfinished is sent by somebody else later. */
  abandon() {
    this.leases.stop();
    this.writer.abandon();
  }

  private async contentsOf(messages: ClaimedMessage[]) {
    const { knex, sealing } = this.options;
    try {
      return await readContents({
        knex,
        sealing,
        contentIds: messages.map(({ contentId }) => contentId),
      });
    } catch (error) {
      await returnMessages({ knex, messages });
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
    } finally {
      this.leases.letGo(message.leaseToken);
    }
  }
}

/** The database clock, carried on by ours, which only goes forward. */
function clockFrom(databaseNow: number): () => number {
  const since = performance.now();
  return () => databaseNow + performance.now() - since;
}
