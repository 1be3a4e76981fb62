import {
  TestOutcome,
  testOutcomeSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { PROOF_MS } from './arrival';

/** How the last test with certain settings ended. */
export interface LastTest {
  outcome: TestOutcome;
  /** RFC 3339. */
  testedAt: string;
  /** RFC 3339; when it was proven that its mail arrived. */
  arrivedAt?: string;
  /** Of the run whose mail the server accepted; until then its link and code work. */
  arrival?: { id: string; expiresAt: string };
}

/**
 * Reads the last test with exactly these settings that somebody made.
 *
 * @remarks
 *
 * An inconclusive one found out nothing, so it does not take the place of one
 * that passed. Those that the portal makes send no mail, so they prove less;
 * what they find out shows in how delivery is doing.
 *
 * @returns undefined when there was none that came to an end
 */
export async function lastTest(options: {
  knex: Knex;
  fingerprint: string;
}): Promise<LastTest | undefined> {
  const last = await newestOf(testOutcomeSchema.options, options);
  if (last?.outcome !== 'inconclusive') {
    return last;
  }
  const before = await newestOf(['passed', 'failed'], options);
  return before?.outcome === 'passed' ? before : last;
}

async function newestOf(
  outcomes: readonly TestOutcome[],
  { knex, fingerprint }: { knex: Knex; fingerprint: string },
): Promise<LastTest | undefined> {
  const row = await knex('diagnosis_runs')
    .select('id', 'outcome', 'finished_at', 'sent_at', 'arrived_at')
    .where({ fingerprint, kind: 'person' })
    .whereNotNull('finished_at')
    .whereIn('outcome', outcomes)
    .orderBy('finished_at', 'desc')
    .first();
  return (
    row && {
      outcome: testOutcomeSchema.parse(row.outcome),
      testedAt: time(row.finished_at),
      ...(row.arrived_at !== null && { arrivedAt: time(row.arrived_at) }),
      ...(row.sent_at !== null && {
        arrival: {
          id: row.id,
          expiresAt: time(Number(row.sent_at) + PROOF_MS),
        },
      }),
    }
  );
}

function time(milliseconds: string | number): string {
  return new Date(Number(milliseconds)).toISOString();
}
