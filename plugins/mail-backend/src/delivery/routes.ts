import { ConflictError } from '@backstage/errors';
import {
  deliveryDetailSchema,
  deliveryHoursQuerySchema,
  deliveryHoursSchema,
  deliveryKindsSchema,
  deliveryPageSchema,
  deliveryQuerySchema,
  mailDeliveriesReadPermission,
  mailDeliveriesRetryPermission,
  releasedDeliveriesSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { whySuppressed } from '../bounces';
import { endpoint, Endpoint } from '../http';
import {
  cancelMessage,
  readKinds,
  readMessage,
  releaseMessages,
  retryMessage,
  searchMessages,
} from '../outbox';
import { bulkRoutes } from './bulkRoutes';
import { readHours } from './hours';
import { listAttempts } from './listAttempts';
import { resumeDelivery } from './resumeDelivery';

/** What the routes of the delivery log need. */
export interface DeliveryRoutesOptions {
  knex: Knex;
  /** Called when messages were changed; makes the delivery loop look at once. */
  onChanged: () => void;
}

/** What the charts go back, in hours. */
const hoursOf = { day: 24, week: 7 * 24 };

/** Attempts that the page shows of one message. */
const attemptsShown = 50;

/** The delivery log, and what an administrator can do about a message. */
export function deliveryRoutes(options: DeliveryRoutesOptions): Endpoint[] {
  return [
    listRoute(options),
    kindsRoute(options),
    hoursRoute(options),
    readRoute(options),
    retryAllRoute(options),
    retryRoute(options),
    cancelRoute(options),
    ...bulkRoutes(options),
  ];
}

function listRoute({ knex }: DeliveryRoutesOptions): Endpoint {
  return endpoint({
    method: 'get',
    path: '/deliveries',
    summary: 'Searches the messages, the newest first',
    access: { permission: mailDeliveriesReadPermission },
    query: deliveryQuerySchema,
    reply: deliveryPageSchema,
    handle: ({ query: { cursor, limit, ...search } }) =>
      searchMessages({ knex, search, cursor, limit }),
  });
}

function kindsRoute({ knex }: DeliveryRoutesOptions): Endpoint {
  return endpoint({
    method: 'get',
    path: '/deliveries/kinds',
    summary: 'Lists what messages are about, for a search by it',
    access: { permission: mailDeliveriesReadPermission },
    reply: deliveryKindsSchema,
    handle: async () => ({ items: await readKinds(knex) }),
  });
}

function hoursRoute({ knex }: DeliveryRoutesOptions): Endpoint {
  return endpoint({
    method: 'get',
    path: '/deliveries/hours',
    summary:
      'Reads what became of the attempts of the last day or week, hour by hour',
    access: { permission: mailDeliveriesReadPermission },
    query: deliveryHoursQuerySchema,
    reply: deliveryHoursSchema,
    handle: ({ query }) => readHours({ knex, hours: hoursOf[query.span] }),
  });
}

function readRoute({ knex }: DeliveryRoutesOptions): Endpoint {
  return endpoint({
    method: 'get',
    path: '/deliveries/:id',
    summary: 'Reads one message with its attempts',
    access: { permission: mailDeliveriesReadPermission },
    reply: deliveryDetailSchema,
    handle: ({ params }) => readDelivery(knex, params.id),
  });
}

function retryAllRoute({ knex, onChanged }: DeliveryRoutesOptions): Endpoint {
  return endpoint({
    method: 'post',
    path: '/deliveries/retry',
    summary: 'Tries everything that waits now, and ends a pause',
    access: { permission: mailDeliveriesRetryPermission },
    auditEvent: { id: 'deliveries-retry', severity: 'medium' },
    reply: releasedDeliveriesSchema,
    async handle() {
      await resumeDelivery({ knex });
      const released = await releaseMessages({ knex, deferred: true });
      onChanged();
      return { released };
    },
  });
}

function retryRoute(options: DeliveryRoutesOptions): Endpoint {
  const { knex } = options;
  return messageRoute(options, {
    name: 'retry',
    summary: 'Tries one message now, even if it was given up',
    async act(id) {
      await refuseSuppressed(knex, id);
      await retryMessage({ knex, id });
      // Whoever asks for this one wants to see whether mail works again.
      await resumeDelivery({ knex });
    },
  });
}

/** It would be suppressed again at once, and nobody would see why. */
async function refuseSuppressed(knex: Knex, id: string) {
  const { address } = await readMessage({ knex, id });
  const reason = await whySuppressed({ knex, address });
  if (reason) {
    throw new ConflictError(reason);
  }
}

function cancelRoute(options: DeliveryRoutesOptions): Endpoint {
  return messageRoute(options, {
    name: 'cancel',
    summary: 'Cancels a message that waits',
    act: id => cancelMessage({ knex: options.knex, id }),
  });
}

/** Does something about one message and shows what became of it. */
function messageRoute(
  { knex, onChanged }: DeliveryRoutesOptions,
  action: {
    name: 'retry' | 'cancel';
    summary: string;
    act: (id: string) => Promise<void>;
  },
): Endpoint {
  const { name, summary, act } = action;
  return endpoint({
    method: 'post',
    path: `/deliveries/:id/${name}`,
    summary,
    access: { permission: mailDeliveriesRetryPermission },
    auditEvent: { id: `delivery-${name}`, severity: 'medium' },
    reply: deliveryDetailSchema,
    async handle({ params }) {
      await act(params.id);
      onChanged();
      return readDelivery(knex, params.id);
    },
  });
}

async function readDelivery(knex: Knex, id: string) {
  const message = await readMessage({ knex, id });
  const recentAttempts = await listAttempts({
    knex,
    messageId: id,
    limit: attemptsShown,
  });
  return { ...message, recentAttempts };
}
