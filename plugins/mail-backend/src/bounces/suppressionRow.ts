import {
  Suppression,
  SuppressionCause,
} from '@mailroom/backstage-plugin-mail-common';

/** The columns that make a {@link Suppression}. */
export const suppressionColumns = [
  'id',
  'address',
  'cause',
  'words',
  'message_id',
  'since',
  'suppressed_by',
] as const;

/** A row with {@link suppressionColumns}; PostgreSQL gives bigints as strings. */
export interface SuppressionRow {
  id: string;
  address: string;
  cause: SuppressionCause;
  words: string | null;
  message_id: string | null;
  since: string | number;
  suppressed_by: string | null;
}

/** A suppression as the page shows it. */
export function toSuppression(row: SuppressionRow): Suppression {
  return {
    id: row.id,
    address: row.address,
    cause: row.cause,
    words: row.words ?? undefined,
    deliveryId: row.message_id ?? undefined,
    since: new Date(Number(row.since)).toISOString(),
    suppressedBy: row.suppressed_by ?? undefined,
  };
}
