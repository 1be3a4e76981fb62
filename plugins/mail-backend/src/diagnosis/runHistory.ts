import { Knex } from 'knex';

/** The tests that there were of certain settings. */
export interface RunHistory {
  /** When the last one ended, whoever made it, in epoch milliseconds of the database clock. */
  lastAt?: number;
  /** Whether the portal itself has made one. */
  retested: boolean;
}

/** Reads when settings were tested, with and without a mail. */
export async function runHistory(options: {
  knex: Knex;
  fingerprint: string;
}): Promise<RunHistory> {
  const { knex, fingerprint } = options;
  const rows: { kind: string; last: string | number }[] = await knex(
    'diagnosis_runs',
  )
    .select('kind')
    .max({ last: 'finished_at' })
    .where({ fingerprint })
    .whereNotNull('finished_at')
    .groupBy('kind');
  const times = rows.map(({ last }) => Number(last));
  return {
    lastAt: times.length > 0 ? Math.max(...times) : undefined,
    retested: rows.some(({ kind }) => kind === 'scheduled'),
  };
}
