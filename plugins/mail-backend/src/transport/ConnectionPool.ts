import { LoggerService } from '@backstage/backend-plugin-api';
import type { SecureContext } from 'node:tls';
import { SubmissionServer, TokenFault } from '../settings';
import { Connection } from './Connection';
import { trustOf } from './connectionOptions';
import { ConversationFault } from './ConversationFault';
import { openConnection } from './openConnection';
import { Resolver } from './resolveAddresses';
import { printable } from './serverReply';

/** Some servers count; after so many messages one begins anew (Postfix, Exchange and Google allow at least 100). */
const MESSAGES_PER_CONNECTION = 100;
/** Servers close what is silent, some after ten seconds; we go first. */
const IDLE_MS = 5_000;

/** What a pool needs besides its server. */
export interface PoolOptions {
  logger: LoggerService;
  /** @defaultValue {@link systemResolver} */
  resolver?: Resolver;
}

/** Somebody who waits for a slot. */
interface Waiter {
  begin: () => void;
  giveUp: (fault: unknown) => void;
}

/**
 * The connections to one server: at most `maxConnections`, each for many messages.
 *
 * @remarks
 *
 * A slot stands for one connection. Who has taken one holds it until the
 * connection is free or gone, so the server never sees more than allowed.
 * `lent + idle.size <= maxConnections` at any time.
 */
export class ConnectionPool {
  private readonly trust: SecureContext;
  private readonly idle = new Map<Connection, NodeJS.Timeout>();
  private readonly waiters: Waiter[] = [];
  private lent = 0;
  private drained?: () => void;
  private closed = false;
  private hasToldOfQuit = false;

  constructor(
    private readonly server: SubmissionServer,
    private readonly options: PoolOptions,
  ) {
    this.trust = trustOf(server);
  }

  /**
   * Lends a connection, first come, first served.
   *
   * @throws ConversationFault when none can be opened, or the pool is closed
   */
  async take(): Promise<Connection> {
    if (this.closed) {
      throw new ConversationFault({
        command: 'CONN',
        cause: 'TRANSPORT_CLOSED',
        message: 'The portal is shutting down; nothing was sent',
      });
    }
    await this.slot();
    try {
      return this.takeIdle() ?? (await this.open());
    } catch (error) {
      this.free();
      throw error;
    }
  }

  /**
   * Opens another connection in place of a lent one that turned out dead.
   *
   * @throws ConversationFault; the dead one still has to be given back then
   */
  async replace(connection: Connection): Promise<Connection> {
    connection.close();
    return this.open();
  }

  /** Takes a lent connection back, for the next one or to its end. */
  async giveBack(connection: Connection): Promise<void> {
    try {
      if (connection.alive) await connection.clean();
    } catch (error) {
      if (!(error instanceof ConversationFault)) throw error;
      this.options.logger.debug(
        `A connection could not be used again: ${error.message}`,
      );
      connection.close();
    }
    const worn = connection.messages >= MESSAGES_PER_CONNECTION;
    if (!connection.alive || worn || this.closed) {
      await this.quit(connection);
    } else {
      this.keep(connection);
    }
    this.free();
  }

  /** Waits for what is lent, then ends every connection. Lends no more. */
  async close(): Promise<void> {
    this.closed = true;
    const quits = [...this.idle.keys()].map(connection =>
      this.endIdle(connection),
    );
    await Promise.all(quits);
    if (this.lent > 0) {
      await new Promise<void>(resolve => {
        this.drained = resolve;
      });
    }
  }

  private async slot() {
    if (this.lent < this.server.maxConnections) {
      this.lent += 1;
      return;
    }
    await new Promise<void>((begin, giveUp) =>
      this.waiters.push({ begin, giveUp }),
    );
  }

  /** Hands the slot to whoever waits longest. */
  private free() {
    const next = this.waiters.shift();
    if (next) {
      next.begin();
      return;
    }
    this.lent -= 1;
    if (this.lent === 0) this.drained?.();
  }

  /**
   * Whoever waits while nobody can sign in would fare no better: to let each
   * try for itself could lock the account, and bother the provider of tokens.
   */
  private async open(): Promise<Connection> {
    try {
      return await openConnection(this.server, {
        trust: this.trust,
        resolver: this.options.resolver,
      });
    } catch (fault) {
      if (isAboutSignIn(fault)) {
        this.waiters.splice(0).forEach(({ giveUp }) => giveUp(fault));
      }
      throw fault;
    }
  }

  /** The one used last, so that those not needed grow old. */
  private takeIdle(): Connection | undefined {
    for (const connection of [...this.idle.keys()].reverse()) {
      clearTimeout(this.idle.get(connection));
      this.idle.delete(connection);
      if (connection.alive) return connection;
      connection.close();
    }
    return undefined;
  }

  private keep(connection: Connection) {
    const retire = setTimeout(() => void this.endIdle(connection), IDLE_MS);
    retire.unref();
    this.idle.set(connection, retire);
  }

  /** Holds a slot while it says goodbye, as the server still counts it. */
  private async endIdle(connection: Connection) {
    clearTimeout(this.idle.get(connection));
    this.idle.delete(connection);
    this.lent += 1;
    await this.quit(connection);
    this.free();
  }

  /** Once for all connections: nothing depends on it, and a server does it every time. */
  private async quit(connection: Connection) {
    const fault = await connection.quit();
    if (fault === undefined || this.hasToldOfQuit) return;
    this.hasToldOfQuit = true;
    const { host, port, auth } = this.server;
    const words = printable(fault, auth);
    this.options.logger.debug(
      `${host}:${port} does not say goodbye when the portal does, which changes nothing: ${words}`,
    );
  }
}

/** There is no token, or no way to sign in that both take; a connection that is lost meanwhile says nothing. */
function isAboutSignIn(fault: unknown): boolean {
  if (!(fault instanceof ConversationFault)) {
    return fault instanceof TokenFault;
  }
  const { command, response, connectionLost } = fault.facts;
  return (
    command === 'TOKEN' ||
    (command === 'AUTH' && (response !== undefined || !connectionLost))
  );
}
