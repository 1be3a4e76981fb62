import { Delivery } from '@mailroom/backstage-plugin-mail-common';

/** The columns that make a {@link Delivery}. */
export const deliveryColumns = [
  'id',
  'state',
  'address',
  'subject',
  'kind',
  'created_at',
  'updated_at',
  'due_at',
  'attempts',
  'reason',
  'confidential',
] as const;

/** A row with {@link deliveryColumns}; PostgreSQL gives bigints as strings. */
export interface DeliveryRow {
  id: string;
  state: Delivery['state'];
  address: string;
  subject: string | null;
  kind: string;
  created_at: string | number;
  updated_at: string | number;
  due_at: string | number | null;
  attempts: number;
  reason: string | null;
  confidential: boolean | number;
}

/** A message as the Deliveries page shows it. */
export function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    state: row.state,
    address: row.address,
    subject: row.subject ?? 'Confidential message',
    kind: row.kind,
    createdAt: toTime(row.created_at),
    updatedAt: toTime(row.updated_at),
    nextAttemptAt: row.due_at === null ? undefined : toTime(row.due_at),
    attempts: row.attempts,
    reason: row.reason ?? undefined,
    confidential: Boolean(row.confidential),
  };
}

/** RFC 3339, from the epoch milliseconds of a column. */
export function toTime(milliseconds: string | number): string {
  return new Date(Number(milliseconds)).toISOString();
}
