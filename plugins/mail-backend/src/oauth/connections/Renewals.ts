import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TokenFault } from '../../settings';
import { awaitFormer } from './awaitFormer';
import { Connection } from './Connection';
import { ConnectionFault } from './ConnectionFault';
import { ConnectionParts } from './ConnectionParts';
import { leaseRenewal } from './leaseRenewal';
import { openSecret } from './openSecret';
import { readConnection } from './readConnection';
import { LeasedRenewal, renewLeased } from './renewLeased';
import { busyTrouble, disconnectedTrouble } from './troubles';
import { hasFreshToken, hasLivingToken, isAgeing } from './usableToken';

/** Times of renewing; the defaults are for a real provider. */
export interface RenewalTimes {
  /**
   * How long one answer of a provider may take.
   * @defaultValue 8000
   */
  timeoutMs?: number;
  /**
   * After this another backend takes over. Longer than discovery, answer and
   * storing together usually take.
   * @defaultValue 25000
   */
  leaseMs?: number;
  /**
   * How long a backend that takes over waits for what the one before it may
   * still store.
   * @defaultValue 3000
   */
  graceMs?: number;
  /**
   * How long it is tried to store what the provider gave, as while the
   * database restarts.
   * @defaultValue 60000
   */
  storeForMs?: number;
}

const usualTimes: Required<RenewalTimes> = {
  timeoutMs: 8_000,
  leaseMs: 25_000,
  graceMs: 3_000,
  storeForMs: 60_000,
};

/** What a token has to be. */
interface Wish {
  /** A token that the mail server refused. */
  rejected?: string;
  /** A version whose token will not do. */
  newerThan?: number;
  /** Ask although it is too early after a failure, because a person wants to know. */
  atOnce?: boolean;
  /** A client secret to renew with, and to keep if the provider takes it. */
  candidate?: string;
}

/**
 * Gets access tokens, renewed when need be: once, whoever asks for them, on all backends together.
 *
 * @remarks
 *
 * Within a process everybody waits for the same promise; among processes a
 * lease on the database's clock decides, and the version of what was read. The
 * rotated refresh token is stored before anybody gets the access token.
 */
export class Renewals {
  private readonly running = new Map<string, Promise<string>>();
  private readonly times: Required<RenewalTimes>;

  constructor(private readonly parts: ConnectionParts, times: RenewalTimes) {
    this.times = { ...usualTimes, ...times };
  }

  /** @throws ConnectionFault */
  async get(id: string, wish: Wish = {}): Promise<string> {
    const connection = await this.read(id);
    const token = await this.freshToken(connection, wish);
    if (token === undefined) {
      return ownFault(this.renewedToken(id, wish));
    }
    if (isAgeing(connection)) {
      this.renewAhead(id, connection);
    }
    return token;
  }

  /**
   * Renews whatever there is.
   *
   * @throws ConnectionFault
   */
  async renew(id: string, wish: Wish = {}): Promise<void> {
    const { version } = await this.read(id);
    await ownFault(this.renewedToken(id, { ...wish, newerThan: version }));
  }

  /**
   * Renews with another client secret, and keeps it if the provider takes it.
   *
   * @throws ConnectionFault
   */
  async replaceSecret(id: string, candidate: string): Promise<void> {
    // What runs now, runs with the secret before it.
    await this.running.get(id)?.catch(() => undefined);
    const { version } = await this.read(id);
    await this.start(id, { candidate, newerThan: version, atOnce: true });
  }

  /** Waits for what is under way, so that no process ends with tokens that are not stored. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.running.values());
  }

  /** Whoever asks next would wait; whoever asks now does not. What fails is written down, and tried again when it is needed. */
  private renewAhead(
    id: string,
    { version, notBefore = 0, readAt }: Connection,
  ) {
    if (!this.running.has(id) && notBefore <= readAt) {
      this.start(id, { newerThan: version }).catch(() => undefined);
    }
  }

  private async renewedToken(id: string, wish: Wish): Promise<string> {
    const joined = this.running.get(id);
    if (joined) {
      const token = await joined;
      // Somebody else's wish: whether it is ours, is seen by reading again.
      return token === wish.rejected || wish.newerThan !== undefined
        ? this.start(id, wish)
        : token;
    }
    return this.start(id, wish);
  }

  private start(id: string, wish: Wish): Promise<string> {
    const run = this.run(id, wish).finally(() => {
      if (this.running.get(id) === run) this.running.delete(id);
    });
    this.running.set(id, run);
    return run;
  }

  /** Reads, leases and renews, until there is a token or a reason why not. */
  private async run(id: string, wish: Wish): Promise<string> {
    const { leaseMs, timeoutMs } = this.times;
    const giveUpAt = performance.now() + 2 * leaseMs + timeoutMs;
    for (;;) {
      const connection = await this.read(id);
      const token =
        (await this.freshToken(connection, wish)) ??
        (await this.whileBlocked(connection, wish)) ??
        (await this.leaseAndRenew(connection, wish));
      if (token !== undefined) {
        return token;
      }
      if (performance.now() > giveUpAt) {
        throw this.fault(connection, busyTrouble());
      }
      await pause(50 + Math.random() * 50);
    }
  }

  private async leaseAndRenew(connection: Connection, wish: Wish) {
    const owner = randomUUID();
    const { id, version } = connection;
    const renewal: LeasedRenewal = {
      ...{ connection, owner, ...this.times },
      candidate: wish.candidate,
      // Before the lease: what does not open, asks nobody.
      secrets: {
        clientSecret:
          wish.candidate ??
          (await openSecret(this.parts, connection, 'sealed_client_secret')),
        refreshToken: await openSecret(
          this.parts,
          connection,
          'sealed_refresh_token',
        ),
      },
    };
    const { knex } = this.parts;
    const { leaseMs, graceMs } = this.times;
    const leased = await leaseRenewal(knex, { id, version, owner, leaseMs });
    if (!leased || (await awaitFormer(knex, { connection, forMs: graceMs }))) {
      return undefined;
    }
    return this.orLivingToken(
      renewLeased(this.parts, renewal),
      connection,
      wish,
    );
  }

  private async read(id: string): Promise<Connection> {
    const connection = await readConnection(this.parts.knex, { id });
    if (!connection) {
      throw new TokenFault({
        failureClass: 'auth',
        server: 'the OAuth provider',
        message: 'The OAuth connection that the settings refer to is gone.',
        advice: 'Press "Get Refresh Token" and sign in again.',
        field: 'oauth.refreshToken',
      });
    }
    return connection;
  }

  private async freshToken(connection: Connection, wish: Wish) {
    const isNewEnough = connection.version > (wish.newerThan ?? 0);
    return isNewEnough && hasFreshToken(connection)
      ? this.tokenUnlessRejected(connection, wish)
      : undefined;
  }

  private async tokenUnlessRejected(connection: Connection, wish: Wish) {
    const token = await openSecret(
      this.parts,
      connection,
      'sealed_access_token',
    );
    return token === wish.rejected ? undefined : token;
  }

  /** What can be had without asking the provider, when it must not be asked. */
  private async whileBlocked(
    connection: Connection,
    wish: Wish,
  ): Promise<string | undefined> {
    const { state, notBefore = 0, readAt, trouble, client } = connection;
    const revivable =
      client.grant === 'application' && wish.candidate !== undefined;
    if (state === 'disconnected' && !revivable) {
      throw this.fault(connection, trouble ?? disconnectedTrouble());
    }
    if (state === 'needs-consent') {
      throw this.fault(connection, trouble ?? disconnectedTrouble());
    }
    return trouble && notBefore > readAt && !wish.atOnce
      ? this.orLivingToken(
          Promise.reject(this.fault(connection, trouble)),
          connection,
          wish,
        )
      : undefined;
  }

  /** Sends on with the token before it while the next one cannot be had; not for who asked for the next one. */
  private async orLivingToken(
    next: Promise<string | undefined>,
    connection: Connection,
    wish: Wish,
  ): Promise<string | undefined> {
    try {
      return await next;
    } catch (error) {
      const lives =
        error instanceof ConnectionFault &&
        error.reason.kind !== 'consent' &&
        wish.newerThan === undefined &&
        hasLivingToken(connection);
      const token = lives && (await this.tokenUnlessRejected(connection, wish));
      if (token) return token;
      throw error;
    }
  }

  private fault(
    connection: Pick<Connection, 'client'>,
    trouble: ConnectionFault['reason'],
  ) {
    return ConnectionFault.of(
      connection,
      trouble,
      this.parts.providers[connection.client.provider],
    );
  }
}

/** One of their own for everybody who waits for the same renewal: others write into what they catch. */
async function ownFault<T>(waited: Promise<T>): Promise<T> {
  try {
    return await waited;
  } catch (error) {
    throw error instanceof ConnectionFault ? error.copy() : error;
  }
}
