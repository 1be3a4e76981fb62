import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { MessageOutcome, recordOutcomes } from './recordOutcomes';

/**
 * Writes outcomes down in groups.
 *
 * @remarks
 *
 * Whatever came in while the last group was written is the next group: alone
 * when there is little to do, larger the faster it goes. Waiting to fill a
 * group would only make the window larger in which a crash sends a message
 * twice. While the database is away the outcomes wait here, because losing
 * them would send their messages again.
 */
export class OutcomeWriter {
  private readonly waiting: MessageOutcome[] = [];
  private writing?: Promise<void>;
  private giveUp = false;

  constructor(
    private readonly options: {
      knex: Knex;
      logger: LoggerService;
      random: () => number;
      /** Pause before a failed write is tried again, in milliseconds. */
      retryMs: number;
      /** Called after each group. */
      onWritten: (group: { healthChanged: boolean }) => void;
    },
  ) {}

  add(outcome: MessageOutcome) {
    this.waiting.push(outcome);
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
      // SQLite answers within the same turn: without this, every group would be one message.
      await setImmediate();
      const group = this.waiting.slice();
      const written = await this.write(group);
      if (written) {
        this.waiting.splice(0, group.length);
        this.options.onWritten(written);
      } else {
        await this.pause();
      }
    }
    this.writing = undefined;
  }

  private async write(group: MessageOutcome[]) {
    try {
      const { knex, random } = this.options;
      const healthChanged = await recordOutcomes({
        knex,
        outcomes: group,
        random,
      });
      return { healthChanged };
    } catch (error) {
      this.options.logger.error(
        `${group.length} delivery outcomes cannot be written to the database; trying again`,
        error as Error,
      );
      return undefined;
    }
  }

  private pause(): Promise<void> {
    return new Promise(resolve => {
      setTimeout(resolve, this.options.retryMs);
    });
  }
}
