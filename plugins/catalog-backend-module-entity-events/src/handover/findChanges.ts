import { EntityChange } from '@mailroom/backstage-plugin-entity-events-node';
import { Knex } from 'knex';

/** A change and its place in the order of hand-over. */
export interface NumberedChange {
  number: number;
  change: EntityChange;
}

interface ChangeRow {
  number: number | string;
  change_id: string;
  entity_ref: string;
  kinds: string;
  before_entity: string | null;
  after_entity: string | null;
  detected_at: number | string;
  created_together: number;
}

/** Finds the oldest changes after a number. */
export async function findChanges(
  tx: Knex.Transaction,
  options: { afterNumber: number; limit: number },
): Promise<NumberedChange[]> {
  const rows: ChangeRow[] = await tx('entity_events_changes')
    .where('number', '>', options.afterNumber)
    .orderBy('number')
    .limit(options.limit);
  return rows.map(row => ({
    number: Number(row.number),
    change: fromRow(row),
  }));
}

function fromRow(row: ChangeRow): EntityChange {
  return {
    id: row.change_id,
    entityRef: row.entity_ref,
    kinds: JSON.parse(row.kinds),
    ...(row.before_entity && { before: JSON.parse(row.before_entity) }),
    ...(row.after_entity && { after: JSON.parse(row.after_entity) }),
    detectedAt: new Date(Number(row.detected_at)).toISOString(),
    createdTogether: row.created_together,
  };
}
