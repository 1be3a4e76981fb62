import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { Alarm } from './Alarm';
import { KnownSuccess } from './KnownSuccess';
import { MessageOutcome, recordOutcomes } from './recordOutcomes';

/** What was written down together. */
export interface WrittenGroup<Along> {
  healthChanged: boolean;
  /** What else came of the transaction. */
  along?: Along;
  /** Whose outcomes are in the database now. */
  settled: MessageOutcome[];
}

/** However slow the disk is. */
const longestGatheringMs = 10;

/**
 * Writes down in groups what became of attempts.
 *
 * @remarks
 *
 * Whatever came in while the last group was written is the next group: alone
 * when there is little to do, larger the faster it goes. What is on the wire
 * is waited for a moment, and no longer: so many more messages a crash would
 * send twice. While the database is away the outcomes wait here, because losing
 * them would send their messages again.
 */
export class OutcomeWriter<Along> {
  private readonly waiting: MessageOutcome[] = [];
  private writing?: Promise<void>;
  private giveUp = false;
  private lastWriteMs = 0;
  private readonly known = new KnownSuccess();
  private readonly enoughHaveCome = new Alarm();

  constructor(
    private readonly options: {
      knex: Knex;
      logger: LoggerService;
      random: () => number;
      /** Pause before a failed write is tried again, in milliseconds. */
      retryMs: number;
      /** How many outcomes are about to come. */
      expected: () => number;
      /** How many are worth a group of their own: 1 where more come in while it is written. */
      enough: () => number;
      /** Does something more in the transaction of a group, given how many it settles. */
      along?: (transaction: Knex, settled: number) => Promise<Along>;
      /** Called after each group. */
      onWritten: (group: WrittenGroup<Along>) => void;
    },
  ) {}

  add(outcome: MessageOutcome) {
    this.waiting.push(outcome);
    if (this.waiting.length >= this.options.enough()) {
      this.enoughHaveCome.ring();
    }
    this.writing ??= this.writeAll();
  }

  /** How many outcomes are not written down yet. */
  get pending(): number {
    return this.waiting.length;
  }

  /** Resolves when everything is written down. */
  async drained(): Promise<void> {
    await this.writing;
  }

  /** Stops trying again; what is not written is sent again when its lease has run out. */
  abandon() {
    this.giveUp = true;
  }

  private async writeAll() {
    while (this.waiting.length > 0 && !this.giveUp) {
      await this.gather();
      await this.writeGroup(this.waiting.slice());
    }
    this.writing = undefined;
  }

  private async writeGroup(outcomes: MessageOutcome[]) {
    const { knex, random, along, onWritten } = this.options;
    const since = performance.now();
    try {
      const written = await recordOutcomes({
        ...{ knex, outcomes, random, known: this.known },
        along: along && (trx => along(trx, outcomes.length)),
      });
      this.lastWriteMs = performance.now() - since;
      this.waiting.splice(0, outcomes.length);
      onWritten({ ...written, settled: outcomes });
    } catch (error) {
      this.options.logger.error(
        `${outcomes.length} delivery outcomes cannot be written to the database; trying again`,
        error as Error,
      );
      await pause(this.options.retryMs);
    }
  }

  /**
   * Waits until enough have come, while more are about to, and not longer than
   * the last group took: then the disk is busy half of the time at most.
   */
  private async gather() {
    const { expected, enough } = this.options;
    const until =
      performance.now() + Math.min(this.lastWriteMs, longestGatheringMs);
    // SQLite answers within the same turn: without this, every group would be one message.
    await setImmediate();
    while (
      this.waiting.length < enough() &&
      expected() > 0 &&
      performance.now() < until
    ) {
      await this.enoughHaveCome.wait(1);
    }
  }
}
