import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { isPostgres } from './databaseClock';
import { Listener, ListenerOptions } from './Listener';

const channel = 'mailroom_outbox';

/** Wakes whoever looks after the outbox, in this backend and in all others on the same database. */
export class Bell {
  /** Told along, so that nobody is woken by their own ringing. */
  private readonly ringer = randomUUID();
  private readonly listener?: Listener;
  private readonly awaken = new Set<() => void>();

  constructor(
    private readonly options: Pick<
      ListenerOptions,
      'knex' | 'logger' | 'retryMs' | 'proofMs'
    >,
  ) {
    if (isPostgres(options.knex)) {
      this.listener = new Listener({
        ...options,
        channel,
        onTold: payload => payload !== this.ringer && this.wake(),
      });
    }
  }

  /** Calls back whenever somebody rings, and when ringing may have been missed. */
  onRing(wake: () => void) {
    this.awaken.add(wake);
  }

  /** Begins to hear the others; returns at once. */
  start() {
    this.listener?.start();
  }

  async stop(): Promise<void> {
    await this.listener?.stop();
  }

  /** Whether nobody rings unheard. While it is not so, look more often. */
  get isHeard(): boolean {
    return this.listener?.hears ?? true;
  }

  /** Wakes here at once, and elsewhere when the transaction is committed. */
  wake() {
    this.awaken.forEach(wake => wake());
  }

  /** Wakes the others when the transaction is committed, and nobody if it is rolled back. */
  async ringElsewhere(transaction: Knex): Promise<void> {
    const ringing = this.ringing(transaction);
    if (ringing) {
      await transaction.select(ringing);
    }
  }

  /** The same as an expression of whatever else is said; undefined where there are no others. */
  ringing(knex: Knex): Knex.Raw | undefined {
    return this.listener && knex.raw('pg_notify(?, ?)', [channel, this.ringer]);
  }

  /** Wakes everybody now. */
  ring() {
    this.wake();
    this.ringElsewhere(this.options.knex).catch(error => {
      this.options.logger.debug(
        'The other backends could not be woken; they look by themselves in a while',
        error,
      );
    });
  }
}
