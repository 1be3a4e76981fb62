import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { renewLeases } from '../outbox';
import { Lease } from './Lease';

/** Prolongs the leases of what we have claimed for as long as we have it. */
export class LeaseKeeper {
  private readonly held = new Map<string, { lease: Lease; messages: number }>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly options: {
      knex: Knex;
      logger: LoggerService;
      leaseMs: number;
    },
  ) {}

  /** From now on the lease is prolonged, until all its messages are let go. */
  hold(leaseToken: string, held: { lease: Lease; messages: number }) {
    this.held.set(leaseToken, held);
    this.timer ??= setInterval(() => {
      void this.renew();
    }, this.options.leaseMs / 3);
    this.timer.unref();
  }

  /** One message less under this lease. */
  letGo(leaseToken: string) {
    const held = this.held.get(leaseToken);
    if (held && held.messages > 1) {
      held.messages -= 1;
    } else {
      this.held.delete(leaseToken);
    }
  }

  stop() {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Prolongs all of them now. */
  async renew(): Promise<void> {
    const leases = [...this.held];
    if (leases.length === 0) {
      this.stop();
      return;
    }
    const since = performance.now();
    try {
      await renewLeases({
        knex: this.options.knex,
        leaseTokens: leases.map(([leaseToken]) => leaseToken),
        leaseMs: this.options.leaseMs,
      });
      leases.forEach(([, { lease }]) => lease.renewedAt(since));
    } catch (error) {
      // Nothing is lost: attempts begin only while the lease is known to be ours.
      this.options.logger.warn(
        'The leases of messages on their way cannot be prolonged',
        error as Error,
      );
    }
  }
}
