import { DiagnosisArrival } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../../database';

/** Most mails are there within seconds; greylisting servers want another try, which comes within minutes. */
const MISSING_AFTER_MS = 10 * 60 * 1000;

const advice = [
  'The mail server accepted the mail; what became of it after that, only the receiving side knows.',
  'Look in the spam folder first, then in whatever else sorts the mail of this mailbox.',
  'If it is not there, ask whoever runs the receiving mail system whether it is in quarantine.',
  'Mail that a program sends is often held until the sender is on the allow-list, or until the system has a connector for the server that hands it in.',
  'Also look whether the domain of the sender has SPF, DKIM and DMARC records that name this server: without them, some systems drop mail without a word.',
].join(' ');

/**
 * Reads whether the mail of a test has arrived.
 *
 * @param options.runBy - whose test it must be
 * @returns undefined when there is no such test, or it sent no mail
 */
export async function readArrival(options: {
  knex: Knex;
  runId: string;
  runBy: string;
}): Promise<DiagnosisArrival | undefined> {
  const { knex, runId, runBy } = options;
  const row = await knex('diagnosis_runs')
    .select('sent_at', 'arrived_at', { now: databaseClock(knex) })
    .where({ id: runId, run_by: runBy })
    .whereNotNull('sent_at')
    .first();
  if (!row) {
    return undefined;
  }
  const sentAt = Number(row.sent_at);
  if (row.arrived_at !== null) {
    return { ...arrived(sentAt, Number(row.arrived_at)), sentAt: time(sentAt) };
  }
  return Number(row.now) - sentAt < MISSING_AFTER_MS
    ? { state: 'waiting', sentAt: time(sentAt) }
    : { state: 'missing', sentAt: time(sentAt), advice };
}

/** Who is quick presses the button before it is noted that the server accepted the mail. */
function arrived(sentAt: number, arrivedAt: number) {
  const seconds = Math.max(0, Math.round((arrivedAt - sentAt) / 1000));
  return { state: 'arrived' as const, arrivedAt: time(arrivedAt), seconds };
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
