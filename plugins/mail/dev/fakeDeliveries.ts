import {
  BulkProgress,
  BulkRequest,
  Delivery,
  DeliveryHoursQuery,
  DeliveryQuery,
} from '@mailroom/backstage-plugin-mail-common';
import { minutesAgo } from './minutesAgo';

function someDeliveries(): Delivery[] {
  const states = ['held', 'held', 'accepted', 'rejected', 'accepted'] as const;
  return Array.from({ length: 120 }, (_, index) => ({
    id: `message-${index}`,
    state: states[index % states.length],
    address: ['ada@example.com', 'grace@example.com'][index % 2],
    subject: `[TC-${
      200 - index
    }] Checkout with expired card: status Draft → Ready`,
    kind: 'workflow.change',
    createdAt: minutesAgo(index * 17),
    updatedAt: minutesAgo(index * 17),
    attempts: index % 3,
    reason:
      states[index % states.length] === 'held'
        ? 'The mail server refuses username or password. Check both; some servers want the whole address as the username.'
        : undefined,
    confidential: index % 7 === 1,
  }));
}

/** A delivery log in the memory of the browser. */
export class FakeDeliveries {
  private readonly all = someDeliveries();

  /** How many are held. */
  get waiting(): number {
    return this.all.filter(({ state }) => state === 'held').length;
  }

  async list(query: DeliveryQuery) {
    const found = this.all.filter(
      ({ state, address, kind }) =>
        (query.state ?? [state]).includes(state) &&
        (query.kind ?? kind) === kind &&
        address.startsWith(query.address ?? ''),
    );
    const start = Number(query.cursor ?? 0);
    const end = start + Number(query.limit ?? 50);
    return {
      items: found.slice(start, end),
      nextCursor: end < found.length ? String(end) : undefined,
    };
  }

  async listKinds() {
    return { items: [...new Set(this.all.map(({ kind }) => kind))] };
  }

  async listHours({ span }: DeliveryHoursQuery) {
    const count = span === 'week' ? 168 : 24;
    const items = Array.from({ length: count }, (_, index) => ({
      startsAt: minutesAgo((count - 1 - index) * 60),
      accepted: (index * 37) % 90,
      deferred: index % 5 === 0 ? index % 9 : 0,
      rejected: index % 11 === 0 ? 1 : 0,
      timeToAccept: { p50Ms: 40 + (index % 7) * 20, p95Ms: 900 + index * 40 },
    }));
    const timeToAccept = { p50Ms: 95, p95Ms: 1700 };
    return {
      items,
      total: { accepted: 1234, deferred: 17, rejected: 3, timeToAccept },
    };
  }

  async read(id: string) {
    const delivery = this.find(id);
    return {
      ...delivery,
      messageId: `<${id}@portal.example.com>`,
      recipients: ['user:default/ada'],
      about: ['component:default/checkout'],
      expiresAt: minutesAgo(-3 * 24 * 60),
      recentAttempts: [
        {
          id: `${id}-1`,
          startedAt: delivery.updatedAt,
          durationMs: 184,
          outcome: 'held' as const,
          failureClass: 'auth' as const,
          server: 'smtp.example.com:587',
          command: 'AUTH PLAIN',
          replyCode: 535,
          enhancedCode: '5.7.8',
          reply: 'Error: authentication failed: bad credentials',
          advice:
            'The mail server refuses username or password. Check both; some servers want the whole address as the username.',
        },
      ],
      preview:
        delivery.state === 'held' && !delivery.confidential
          ? {
              text: 'status  Draft → Ready\n\nWhy you get this: you own TC-104.',
              html: '<h1>Checkout with expired card</h1><p>status <del>Draft</del> → <b>Ready</b></p>',
            }
          : undefined,
    };
  }

  async retry(id: string) {
    this.find(id).state = 'accepted';
  }

  async cancel(id: string) {
    this.find(id).state = 'cancelled';
  }

  async change(
    action: 'retry' | 'cancel',
    request: BulkRequest,
    { onProgress }: { onProgress: (progress: BulkProgress) => void },
  ) {
    const { items } = await this.list({
      ...request.search,
      limit: 99,
    });
    const meant = items.filter(({ id }) => request.ids?.includes(id) ?? true);
    const waiting = meant.filter(({ state }) => state === 'held');
    for (const delivery of waiting) {
      delivery.state = action === 'retry' ? 'accepted' : 'cancelled';
    }
    const count = meant.length - waiting.length;
    onProgress({
      done: true,
      changed: waiting.length,
      refused: count > 0 ? [{ because: 'accepted', count }] : [],
    });
  }

  async retryWaiting() {
    const waiting = this.all.filter(({ state }) => state === 'held');
    for (const delivery of waiting) delivery.state = 'accepted';
    return { released: waiting.length };
  }

  private find(id: string): Delivery {
    const delivery = this.all.find(known => known.id === id);
    if (!delivery) throw new Error(`There is no mail ${id}.`);
    return delivery;
  }
}
