import {
  bulkProgressSchema,
  bulkRequestSchema,
  mailDeliveriesRetryPermission,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { messageSuppressionReason } from '../bounces';
import { endpoint, Endpoint } from '../http';
import { cancelListed, ListedChange, retryListed } from '../outbox';
import { BulkChange } from './BulkChange';
import { resumeDelivery } from './resumeDelivery';

/** What the routes for many messages need. */
export interface BulkRoutesOptions {
  knex: Knex;
  /** Called when messages were changed; makes the delivery loop look at once. */
  onChanged: () => void;
}

/** What an administrator can do about many messages; how far it is comes line by line. */
export function bulkRoutes({ knex, onChanged }: BulkRoutesOptions): Endpoint[] {
  return [
    bulkRoute(knex, {
      name: 'retry',
      summary: 'Tries many messages now, even if they were given up',
      change: ids =>
        retryListed({ knex, ids, suppressed: messageSuppressionReason(knex) }),
      async onChanged() {
        // Whoever asks for them wants to see whether mail works again.
        await resumeDelivery({ knex });
        onChanged();
      },
    }),
    bulkRoute(knex, {
      name: 'cancel',
      summary: 'Cancels many messages that wait',
      change: ids =>
        cancelListed({ knex, ids, reason: 'An administrator cancelled it.' }),
      onChanged: async () => onChanged(),
    }),
  ];
}

function bulkRoute(
  knex: Knex,
  action: {
    name: 'retry' | 'cancel';
    summary: string;
    change: (ids: string[]) => Promise<ListedChange>;
    onChanged?: () => Promise<void>;
  },
): Endpoint {
  const { name, summary, ...acts } = action;
  return endpoint({
    method: 'post',
    path: `/deliveries/bulk-${name}`,
    summary,
    access: { permission: mailDeliveriesRetryPermission },
    auditEvent: {
      id: `deliveries-bulk-${name}`,
      severity: 'medium',
      meta: (change: BulkChange) => change.summary,
    },
    body: bulkRequestSchema,
    reply: { ndjson: bulkProgressSchema },
    handle: async ({ body, signal }) =>
      new BulkChange({ ...acts, knex, signal, request: body }),
  });
}
