import { EntityChange } from '@mailroom/backstage-plugin-entity-events-node';
import { Knex } from 'knex';
import { processingErrors } from './processingErrors';
import { RecordError, RecordRecoveries } from './RecordError';

/**
 * Puts what the catalog cannot read into the error logs, whoever owns it, and what it reads again.
 *
 * @remarks
 *
 * In the transaction of the receipts, so that each is counted once. Locations
 * fail here too; they have no owner, and nobody else would hear of it.
 */
export async function recordProcessingErrors(
  changes: EntityChange[],
  options: {
    recordError: RecordError;
    recordRecoveries: RecordRecoveries;
    transaction: Knex.Transaction;
  },
): Promise<void> {
  const failed = changes.filter(({ kinds }) =>
    kinds.includes('processing-failed'),
  );
  for (const change of failed) {
    const errors = processingErrors(change);
    await options.recordError(
      {
        source: 'catalog',
        subject: change.entityRef,
        title: `The catalog cannot read a ${kindOf(change)}: ${
          errors[0] ?? 'it gives no reason'
        }`,
        detail: [change.entityRef, ...errors].join('\n'),
      },
      options.transaction,
    );
  }
  const recovered = changes.filter(({ kinds }) => kinds.some(endsErrors));
  if (recovered.length > 0) {
    await options.recordRecoveries(
      options.transaction,
      recovered.map(({ entityRef: subject }) => ({
        source: 'catalog',
        subject,
      })),
    );
  }
}

/** What is gone fails no more either. */
function endsErrors(kind: EntityChange['kinds'][number]): boolean {
  return kind === 'processing-recovered' || kind === 'deleted';
}

function kindOf(change: EntityChange): string {
  return change.after?.kind ?? change.entityRef.split(':')[0];
}
