import { Knex } from 'knex';

/** How the last test with certain settings ended. */
export interface LastTest {
  passed: boolean;
  /** RFC 3339. */
  testedAt: string;
}

/**
 * Reads the last test with exactly these settings.
 *
 * @returns undefined when there was none that came to an end
 */
export async function lastTest(options: {
  knex: Knex;
  fingerprint: string;
}): Promise<LastTest | undefined> {
  const { knex, fingerprint } = options;
  const row = await knex('diagnosis_runs')
    .select('passed', 'finished_at')
    .where({ fingerprint })
    .whereNotNull('finished_at')
    .whereNotNull('passed')
    .orderBy('finished_at', 'desc')
    .first();
  return (
    row && {
      // SQLite has no booleans.
      passed: Boolean(row.passed),
      testedAt: new Date(Number(row.finished_at)).toISOString(),
    }
  );
}
