import { ConflictError } from '@backstage/errors';
import {
  deliveryDetailSchema,
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
  listMessages,
  readMessage,
  releaseMessages,
  retryMessage,
} from '../outbox';
import { listAttempts } from './listAttempts';
import { resumeDelivery } from './resumeDelivery';

/** What the routes of the delivery log need. */
export interface DeliveryRoutesOptions {
  knex: Knex;
  /** Makes the delivery loop look at once. */
  wake: () => void;
}

/** Attempts that the page shows of one message. */
const attemptsShown = 50;

/** The delivery log, and what an administrator can do about a message. */
export function deliveryRoutes(options: DeliveryRoutesOptions): Endpoint[] {
  return [
    listRoute(options),
    readRoute(options),
    retryAllRoute(options),
    retryRoute(options),
    cancelRoute(options),
  ];
}

function listRoute({ knex }: DeliveryRoutesOptions): Endpoint {
  return endpoint({
    method: 'get',
    path: '/deliveries',
    summary: 'Lists messages, the newest first',
    access: { permission: mailDeliveriesReadPermission },
    query: deliveryQuerySchema,
    reply: deliveryPageSchema,
    handle: ({ query }) => listMessages({ knex, ...query }),
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

function retryAllRoute({ knex, wake }: DeliveryRoutesOptions): Endpoint {
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
      wake();
      return { released };
    },
  });
}

function retryRoute({ knex, wake }: DeliveryRoutesOptions): Endpoint {
  return messageRoute(knex, {
    name: 'retry',
    summary: 'Tries one message now, even if it was given up',
    async act(id) {
      await refuseSuppressed(knex, id);
      await retryMessage({ knex, id });
      // Whoever asks for this one wants to see whether mail works again.
      await resumeDelivery({ knex });
      wake();
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

function cancelRoute({ knex }: DeliveryRoutesOptions): Endpoint {
  return messageRoute(knex, {
    name: 'cancel',
    summary: 'Cancels a message that waits',
    act: id => cancelMessage({ knex, id }),
  });
}

/** Does something about one message and shows what became of it. */
function messageRoute(
  knex: Knex,
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
