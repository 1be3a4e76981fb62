import { Knex } from 'knex';
import { Background } from './Background';
import { DeliveryLoopOptions, InvalidSettings } from './DeliveryLoopOptions';
import { HouseKeeping } from './HouseKeeping';
import { MessageOutcome } from './recordOutcomes';
import { releaseWhenOpen } from './releaseWhenOpen';
import { refusedAddresses, suppressRefused } from './suppressRefused';

/** Sees to what follows from attempts that are written down and from settings that are not valid: whoever has to know is told, and what waited for it goes on. */
export class Consequences {
  constructor(
    private readonly options: Pick<
      DeliveryLoopOptions,
      | 'knex'
      | 'settings'
      | 'onChanged'
      | 'onFailures'
      | 'onHealth'
      | 'onInvalidSettings'
      | 'onSuppressed'
      | 'wakeOthers'
    > & {
      background: Background;
      house: HouseKeeping;
      /** Looks at once whether something is due. */
      wake: () => void;
    },
  ) {}

  /** Of settings that nothing can be sent with. */
  async ofInvalidSettings(transaction: Knex, invalid: InvalidSettings) {
    await this.options.onInvalidSettings?.(transaction, invalid);
    this.options.onFailures?.();
    // So that the health is told in this very round.
    this.options.house.hurry();
  }

  /** Of attempts, after they are written down. */
  ofAttempts(group: {
    healthChanged: boolean;
    failures: boolean;
    settled: MessageOutcome[];
  }) {
    this.options.house.noteAttempts();
    this.options.onChanged?.();
    if (group.healthChanged) {
      this.release();
      this.tellHealth();
    }
    if (group.failures) {
      this.options.onFailures?.();
      this.suppressRefused(group.settled);
    }
  }

  /** Tells how delivery is doing, to whoever wants to know. */
  tellHealth() {
    const { background, onHealth } = this.options;
    if (onHealth) {
      background.runOnce('tell how delivery is doing', onHealth);
    }
  }

  /** The gate may have opened or closed. */
  private release() {
    const { background, knex, settings, wake, wakeOthers } = this.options;
    background.run('release held messages', async () => {
      await releaseWhenOpen({ knex, settings: await settings.current() });
      wake();
      wakeOthers?.();
    });
  }

  private suppressRefused(outcomes: MessageOutcome[]) {
    const { background, knex, onSuppressed } = this.options;
    const refused = refusedAddresses(outcomes);
    if (refused.length > 0) {
      background.run('suppress refused addresses', async () => {
        if (await suppressRefused({ knex, refused })) onSuppressed?.();
      });
    }
  }
}
