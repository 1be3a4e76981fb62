import { Knex } from 'knex';

/** How far the delivery log has been read. */
export interface Marks {
  /** Id of the last attempt. */
  attempt: number;
  /** When the last message expired, in epoch milliseconds. */
  expiredAt: number;
}

/** Reads how far the delivery log has been read, by whichever backend. */
export async function readMarks(options: { knex: Knex }): Promise<Marks> {
  const row = await options
    .knex('error_reporting')
    .select('attempts_read', 'expired_read')
    .first();
  return {
    attempt: Number(row.attempts_read),
    expiredAt: Number(row.expired_read),
  };
}
