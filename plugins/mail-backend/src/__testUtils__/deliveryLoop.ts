import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DeliveryLoop, DeliveryLoopOptions } from '../delivery';
import { EffectiveSettings } from '../settings';
import { createTransport } from '../transport';
import { testCertificateAuthority } from './certificates';
import { transparentSealing } from './outbox';
import { retainedFor } from './retainedFor';

/** Settings for a server on loopback, with TLS and signed in when there is a password. */
export function settingsFor(
  server: { port: number },
  changes: {
    password?: string;
    maxConnections?: number;
  } = {},
): EffectiveSettings {
  const { password, maxConnections = 3 } = changes;
  return {
    state: 'ready',
    server: {
      host: '127.0.0.1',
      port: server.port,
      loopbackAllowed: true,
      ...(password === undefined
        ? { security: 'none' }
        : {
            security: 'starttls',
            serverName: 'localhost',
            ca: testCertificateAuthority,
            auth: { username: 'ada', password },
          }),
      ehloName: 'portal.example.com',
      maxConnections,
      connectionTimeoutMs: 5000,
      greetingTimeoutMs: 5000,
      idleTimeoutMs: 5000,
    },
    sender: { address: 'portal@example.com', name: 'Portal' },
    fingerprint: JSON.stringify([server.port, changes]),
  };
}

/** A delivery loop with a real transport, and a way to wait for what it does. */
export class TestedLoop {
  readonly logger = mockServices.logger.mock();
  readonly loop: DeliveryLoop;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly knex: Knex,
    public settings: EffectiveSettings,
    options: Partial<DeliveryLoopOptions> = {},
  ) {
    this.loop = new DeliveryLoop({
      knex,
      settings: { current: async () => this.settings },
      createTransport: server =>
        createTransport(server, { logger: this.logger }),
      sealing: transparentSealing,
      logger: this.logger,
      retention: retainedFor(30 * 24 * 3600_000),
      random: () => 0.5,
      onRound: () => this.waiting.forEach(look => look()),
      ...options,
      intervals: {
        pollMs: 25,
        houseKeepingMs: 25,
        settingsMs: 25,
        retryMs: 25,
        ...options.intervals,
      },
    });
  }

  /** Resolves when so many messages are in a state. */
  async untilCount(state: string, count: number): Promise<void> {
    await this.until(
      async () => (await countStates(this.knex))[state] === count,
    );
  }

  /** Resolves after some rounds, in which nothing may happen. */
  async rounds(count = 6): Promise<void> {
    let left = count;
    await this.until(async () => {
      left -= 1;
      return left < 0;
    });
  }

  /** Resolves when the condition holds; looked at after every round. */
  async until(condition: () => Promise<boolean>): Promise<void> {
    while (!(await condition())) {
      await new Promise<void>(resolve => {
        const look = () => {
          this.waiting.delete(look);
          resolve();
        };
        this.waiting.add(look);
      });
    }
  }
}

/** How many messages are in which state. */
export async function countStates(knex: Knex): Promise<Record<string, number>> {
  const rows: { state: string; messages: string | number }[] = await knex(
    'outbox_messages',
  )
    .select('state')
    .count({ messages: '*' })
    .groupBy('state');
  return Object.fromEntries(
    rows.map(({ state, messages }) => [state, Number(messages)]),
  );
}
