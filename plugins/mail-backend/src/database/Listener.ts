import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { noteDirect } from './planOnce';

const longestPauseMs = 60_000;
/** A way that has died without a word is found out after this long. */
const provenAgainMs = 5 * 60_000;

/** Begins what is told for a proof only; the proofs of others are nobody else's business. */
const proofMark = 'proof ';
/** A goodbye may never be answered. */
const goodbyeMs = 2_000;

/** What PostgreSQL's driver gives; knex does not type it. */
interface ListeningConnection {
  on(event: 'notification', heard: (told: { payload?: string }) => void): void;
  on(event: 'error' | 'end', lost: (error?: Error) => void): void;
  query(sql: string): Promise<unknown>;
}

/** What Listener needs. */
export interface ListenerOptions {
  knex: Knex;
  logger: LoggerService;
  channel: string;
  /** Called with what was told, and with nothing when something may have been missed. */
  onTold: (payload?: string) => void;
  /** Milliseconds until a lost connection is made anew, longer every time. @defaultValue 1000 */
  retryMs?: number;
  /** Milliseconds that a proof may take before the way is taken for deaf. @defaultValue 5000 */
  proofMs?: number;
}

/**
 * Hears what is told on a channel of PostgreSQL, over a connection of its own.
 *
 * @remarks
 *
 * A pooler such as pgbouncer may take LISTEN and deliver nothing, without an
 * error. So the way is proven before it is believed in: something is told over
 * another connection, and has to be heard.
 */
export class Listener {
  private readonly stopping = new AbortController();
  private running?: Promise<void>;
  private proven = false;
  private warned = false;
  private expected?: { proof: string; heard: () => void };

  constructor(private readonly options: ListenerOptions) {}

  /** Whether what is told now is heard. */
  get hears(): boolean {
    return this.proven;
  }

  start() {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run() {
    const { retryMs = 1_000 } = this.options;
    let faults = 0;
    while (!this.stopping.signal.aborted) {
      const hadBeenProven = await this.listen();
      faults = hadBeenProven ? 0 : faults + 1;
      await this.rest(Math.min(longestPauseMs, retryMs * 2 ** faults));
    }
  }

  /** Listens until the connection is lost. @returns whether it ever worked */
  private async listen(): Promise<boolean> {
    const { knex, channel } = this.options;
    let worked = false;
    let connection: ListeningConnection | undefined;
    try {
      const open: ListeningConnection =
        await knex.client.acquireRawConnection();
      connection = open;
      const lost = new Promise<never>((_resolve, reject) => {
        open.on('error', reject);
        open.on('end', () => reject(new Error('The connection has ended')));
      });
      open.on('notification', ({ payload }) => this.hear(payload));
      await Promise.race([lost, open.query(`listen ${channel}`)]);
      while (!this.stopping.signal.aborted) {
        await Promise.race([lost, this.prove()]);
        worked = true;
        await Promise.race([lost, this.rest(provenAgainMs)]);
      }
    } catch (error) {
      this.report(error as Error);
    } finally {
      this.proven = false;
      await this.end(connection);
    }
    return worked;
  }

  private async prove(): Promise<void> {
    const { knex, channel, onTold, logger, proofMs = 5_000 } = this.options;
    const proof = `${proofMark}${randomUUID()}`;
    const heard = new Promise<void>(resolve => {
      this.expected = { proof, heard: resolve };
    });
    await knex.raw('select pg_notify(?, ?)', [channel, proof]);
    const inTime = await Promise.race([
      heard.then(() => true),
      pause(proofMs, false, { ref: false }),
    ]);
    if (!inTime) {
      throw new Error(
        'What is told is not heard. Is there a pooler between, such as pgbouncer in transaction mode?',
      );
    }
    noteDirect(knex);
    if (!this.proven) {
      this.proven = true;
      if (this.warned) {
        this.warned = false;
        logger.info('Other backends are heard again');
      }
      onTold();
    }
  }

  private hear(payload: string | undefined) {
    if (!payload?.startsWith(proofMark)) {
      this.options.onTold(payload);
    } else if (payload === this.expected?.proof) {
      this.expected.heard();
    }
  }

  private report(error: Error) {
    if (!this.stopping.signal.aborted && !this.warned) {
      this.warned = true;
      this.options.logger.warn(
        'Other backends are not heard on PostgreSQL; until they are, the outbox is looked at more often',
        error,
      );
    }
  }

  private async end(connection: ListeningConnection | undefined) {
    if (connection) {
      const { client } = this.options.knex;
      await Promise.race([
        client.destroyRawConnection(connection).catch(() => {}),
        pause(goodbyeMs, undefined, { ref: false }),
      ]);
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.stopping;
    await pause(milliseconds, undefined, { signal, ref: false }).catch(
      () => {},
    );
  }
}
