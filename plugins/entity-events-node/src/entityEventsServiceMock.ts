import {
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { EntityChange } from './EntityChange';
import { EntityChangeBatch, EntityEventsService } from './EntityEventsService';
import { entityEventsServiceRef } from './entityEventsServiceRef';
import { acknowledgeRequestSchema, readRequestSchema } from './schemas';

interface MockSubscription {
  /** How many of the changes are done with. */
  acknowledged: number;
  expired: number;
  lease?: { id: string; end: number; expired: number };
}

/**
 * Changes that a test makes, for tests of plugins that read them.
 *
 * @remarks
 *
 * Requests are checked and changes are lent as the real service does it, but
 * without a clock: a lease ends by {@link EntityEventsServiceMock.endLease}.
 *
 * @public
 */
export class EntityEventsServiceMock implements EntityEventsService {
  readonly #changes: EntityChange[] = [];
  readonly #subscriptions = new Map<string, MockSubscription>();
  #leases = 0;
  #waiting: { subscription: string; resolve: () => void }[] = [];

  /**
   * Makes a change; what is not given is filled in.
   *
   * @remarks Call {@link EntityEventsServiceMock.subscribe} first, unless the reader has read already.
   */
  add(
    change: Partial<EntityChange> & Pick<EntityChange, 'entityRef' | 'kinds'>,
  ): EntityChange {
    const added = {
      id: `change-${this.#changes.length + 1}`,
      detectedAt: new Date().toISOString(),
      createdTogether: change.kinds.includes('created') ? 1 : 0,
      ...change,
    };
    this.#changes.push(added);
    return added;
  }

  /** Begins a subscription at the current end, as a first read does. */
  subscribe(subscription: string): void {
    this.#open(subscription);
  }

  /** Lets the lease of a batch run out: it is handed out again, and cannot be acknowledged. */
  endLease(subscription: string): void {
    this.#open(subscription).lease = undefined;
  }

  /** Reports changes as lost, as after 14 days without a reader. */
  expire(subscription: string, count: number): void {
    this.#open(subscription).expired += count;
  }

  /** Resolves when the subscription has acknowledged all that was added. */
  async whenAcknowledged(subscription: string): Promise<void> {
    if (this.#open(subscription).acknowledged < this.#changes.length) {
      await new Promise<void>(resolve =>
        this.#waiting.push({ subscription, resolve }),
      );
    }
  }

  async read(
    options: Parameters<EntityEventsService['read']>[0],
  ): Promise<EntityChangeBatch> {
    const { subscription: name, limit } = readRequestSchema.parse(options);
    const subscription = this.#open(name);
    const { acknowledged, expired } = subscription;
    const changes = this.#changes.slice(acknowledged, acknowledged + limit);
    if (subscription.lease) {
      return { changes: [], expired: 0 };
    }
    if (changes.length === 0 && expired === 0) {
      return { changes, expired };
    }
    const id = `lease-${++this.#leases}`;
    subscription.lease = { id, end: acknowledged + changes.length, expired };
    return { lease: id, changes: structuredClone(changes), expired };
  }

  async acknowledge(
    options: Parameters<EntityEventsService['acknowledge']>[0],
  ): Promise<void> {
    const batch = acknowledgeRequestSchema.parse(options);
    const subscription = this.#open(batch.subscription);
    const { lease } = subscription;
    if (lease?.id !== batch.lease) {
      throw await leaseHasEnded();
    }
    subscription.acknowledged = lease.end;
    subscription.expired -= lease.expired;
    subscription.lease = undefined;
    this.#tell(batch.subscription);
  }

  /** Give this to `startTestBackend`. */
  get factory(): ServiceFactory<EntityEventsService, 'plugin'> {
    return createServiceFactory({
      service: entityEventsServiceRef,
      deps: {},
      factory: () => this,
    });
  }

  #open(name: string): MockSubscription {
    let subscription = this.#subscriptions.get(name);
    if (!subscription) {
      subscription = { acknowledged: this.#changes.length, expired: 0 };
      this.#subscriptions.set(name, subscription);
    }
    return subscription;
  }

  #tell(name: string): void {
    if (this.#open(name).acknowledged === this.#changes.length) {
      const done = this.#waiting.filter(wait => wait.subscription === name);
      this.#waiting = this.#waiting.filter(wait => wait.subscription !== name);
      done.forEach(wait => wait.resolve());
    }
  }
}

/** What a client of the real service throws. */
async function leaseHasEnded(): Promise<ResponseError> {
  const error = { name: 'ConflictError', message: 'The lease has ended' };
  return ResponseError.fromResponse(
    Response.json(
      { error, response: { statusCode: 409 } },
      { status: 409, statusText: 'Conflict' },
    ),
  );
}
