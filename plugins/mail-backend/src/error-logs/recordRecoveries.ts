import { ErrorSource } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { rowsTable } from '../database';

/** Something that had failed and works again. */
export interface Recovery {
  source: ErrorSource;
  /** As in the error that was recorded; see `PortalError`. */
  subject: string;
}

/** Notes what works again; the groups that it ends are found by {@link resolveGroups}. */
export async function recordRecoveries(
  knex: Knex,
  recoveries: Recovery[],
): Promise<void> {
  if (recoveries.length === 0) {
    return;
  }
  const rows = recoveries.map(({ source, subject }) => ({ source, subject }));
  await knex('error_subjects')
    .whereRaw(
      '(source, subject) in (select source, subject from (?) as recovered)',
      [rowsTable(knex, rows, { source: 'text', subject: 'text' })],
    )
    .delete();
}

/** Notes that of one source only these still fail. */
export async function recordStillFailing(
  knex: Knex,
  failing: { source: ErrorSource; subjects: string[] },
): Promise<void> {
  await knex('error_subjects')
    .where({ source: failing.source })
    .whereNotIn('subject', failing.subjects)
    .delete();
}
