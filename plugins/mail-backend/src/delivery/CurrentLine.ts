import { Knex } from 'knex';
import { releaseMessages } from '../outbox';
import { EffectiveSettings, SubmissionServer } from '../settings';
import { Transport } from '../transport';
import { adoptSettings, settingsKey } from './adoptSettings';
import { pauseDelivery } from './pauseDelivery';
import { ServerRole } from './ServerRole';
import { SubmissionLine } from './SubmissionLine';

/** The way to a server with the settings in force; follows them when they change. */
export class CurrentLine {
  private line?: SubmissionLine;
  private followedKey?: string;

  constructor(
    private readonly options: {
      knex: Knex;
      role: ServerRole;
      createTransport: (server: SubmissionServer) => Transport;
      /** Called before a line ends, to take back what waits for it. */
      beforeChange: () => Promise<void>;
      /** Takes a line that is no longer used, to close it in its time. */
      retire: (line: SubmissionLine) => void;
      /** Called by one of all backends when settings that are not valid are in force, in the transaction that pauses delivery. */
      onInvalid?: (transaction: Knex, problems: string[]) => Promise<void>;
    },
  ) {}

  /** The line in use; undefined while there is nothing to send with. */
  get current(): SubmissionLine | undefined {
    return this.line;
  }

  /** Changes over to other settings; does nothing while they are the same. */
  async follow(settings: EffectiveSettings): Promise<void> {
    const key = settingsKey(settings);
    if (key === this.followedKey) {
      return;
    }
    await this.options.beforeChange();
    this.end();
    await this.adopt(key, settings);
    if (settings.state === 'ready') {
      this.line = new SubmissionLine(settings, this.options);
    }
    this.followedKey = key;
  }

  /** Retires the line in use. */
  end() {
    if (this.line) {
      this.options.retire(this.line);
      this.line = undefined;
    }
    this.followedKey = undefined;
  }

  private async adopt(key: string, settings: EffectiveSettings) {
    const { knex, role } = this.options;
    const isFirst = await knex.transaction(async transaction => {
      const adopted = await adoptSettings({
        ...{ knex: transaction, role, settingsKey: key },
      });
      if (adopted && settings.state === 'invalid') {
        await this.pause(transaction, key, settings.problems);
      }
      return adopted;
    });
    if (isFirst && settings.state === 'ready') {
      await releaseMessages({ knex, deferred: true });
    }
  }

  /** No attempt will ever show this fault, so it is noted as if one had. */
  private async pause(knex: Knex, key: string, problems: string[]) {
    await pauseDelivery({
      ...{ knex, settingsKey: key },
      fault: { failureClass: 'config', advice: problems.join(' ') },
    });
    await this.options.onInvalid?.(knex, problems);
  }
}
