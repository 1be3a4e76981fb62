import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { databaseClock, readDatabaseClock } from '../database';
import { TooManyRequestsError } from '../http';
import { readNewestSettings } from '../settings';

/** So many tests an administrator may run in {@link WINDOW_MS}. */
const MOST_RUNS = 10;
const WINDOW_MS = 10 * 60 * 1000;
/** A run that is older was lost with its backend; the longest one takes a minute. */
const LOST_AFTER_MS = 90_000;

/** Who tests what. */
export interface RunStart {
  knex: Knex;
  fingerprint: string;
  /** Host and port. */
  host: string;
  runBy: string;
  /**
   * `scheduled` when nobody asked for it.
   * @defaultValue 'person'
   */
  kind?: 'person' | 'scheduled';
}

/**
 * Writes down that a test begins, if this administrator may begin one now.
 *
 * @remarks
 *
 * Counted in the database, because replicas share the limit. The unique index
 * on running tests lets one of two through that begin at once, so nobody gets
 * past the count either.
 *
 * @returns the id of the run
 * @throws ConflictError while another test of the same administrator runs
 * @throws TooManyRequestsError after too many of them
 */
export async function startRun(start: RunStart): Promise<string> {
  return start.knex.transaction(async trx => {
    await giveUpLost(trx, start.runBy);
    const id = await insertRun(trx, start);
    await refuseTooMany(trx, start.runBy);
    return id;
  });
}

async function giveUpLost(trx: Knex, runBy: string) {
  await trx('diagnosis_runs')
    .where({ run_by: runBy })
    .whereNull('finished_at')
    .where('started_at', '<', before(trx, LOST_AFTER_MS))
    .update({ finished_at: databaseClock(trx) });
}

async function insertRun(trx: Knex, start: RunStart): Promise<string> {
  const id = randomUUID();
  const inserted = await trx('diagnosis_runs')
    .insert({
      ...{ id, fingerprint: start.fingerprint, host: start.host },
      ...{ run_by: start.runBy, kind: start.kind ?? 'person' },
      settings_version: await newestVersion(trx),
      started_at: databaseClock(trx),
    })
    .onConflict()
    .ignore()
    .returning('id');
  if (inserted.length === 0) {
    throw new ConflictError(
      'A test that you started is still running. Wait until it ends, or cancel it.',
    );
  }
  return id;
}

/** Of what was saved last; whether that is what is tested, the fingerprint tells. */
async function newestVersion(trx: Knex): Promise<number> {
  const [newest = { version: 0 }] = await readNewestSettings(trx);
  return newest.version;
}

/** What is thrown takes the inserted run back: a refused test does not count. */
async function refuseTooMany(trx: Knex, runBy: string) {
  const [{ runs, first }] = await trx('diagnosis_runs')
    .where({ run_by: runBy })
    .where('started_at', '>', before(trx, WINDOW_MS))
    .count({ runs: '*' })
    .min({ first: 'started_at' });
  if (Number(runs) > MOST_RUNS) {
    const now = await readDatabaseClock(trx);
    throw tooMany(Number(first) + WINDOW_MS - now);
  }
}

function tooMany(waitMs: number): TooManyRequestsError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  const wait =
    seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
  return new TooManyRequestsError(
    `You have run ${MOST_RUNS} tests within ten minutes, which is the limit, so that nobody is flooded with test mails. Try again in ${wait}.`,
    seconds,
  );
}

function before(trx: Knex, milliseconds: number): Knex.Raw {
  return trx.raw('? - ?', [databaseClock(trx), milliseconds]);
}
