import { Knex } from 'knex';

/**
 * Puts an error into the error logs, in the caller's transaction when there is one.
 *
 * @remarks
 *
 * Whoever keeps the error logs gives this; the workflow only knows that they exist.
 *
 * @throws whatever keeps the database from storing it
 */
export type RecordError = (
  error: {
    source: 'workflow' | 'catalog';
    /** What goes wrong, in one line; errors with the same title but for names and numbers are one group. */
    title: string;
    /** All that helps to put it right. */
    detail: string;
    /** What has to succeed before it is over. */
    subject?: string;
  },
  transaction?: Knex.Transaction,
) => Promise<void>;

/**
 * Notes what works again, in the caller's transaction; errors with these
 * subjects are over.
 *
 * @throws whatever keeps the database from storing it
 */
export type RecordRecoveries = (
  transaction: Knex.Transaction,
  recoveries: { source: 'catalog'; subject: string }[],
) => Promise<void>;
