import { DeliveryAttempt } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { rowsTable } from '../database';
import { AttemptOutcome } from './AttemptOutcome';

/** One finished submission of a message. */
export interface FinishedAttempt {
  messageId: string;
  outcome: Extract<AttemptOutcome, { result: 'submitted' }>;
  /** What became of the message by it. */
  became: DeliveryAttempt['outcome'];
}

/** A server may say much; nobody reads more of it than this. */
const longestReply = 4000;

const columns = {
  message_id: 'text',
  started_at: 'bigint',
  duration_ms: 'integer',
  outcome: 'text',
  server: 'text',
  command: 'text',
  reply_code: 'integer',
  enhanced_code: 'text',
  reply: 'text',
  failure_class: 'text',
  advice: 'text',
} as const;

/** Writes attempts into the delivery log, in the transaction that settles their messages. */
export async function recordAttempts(options: {
  knex: Knex;
  attempts: FinishedAttempt[];
}): Promise<void> {
  const { knex, attempts } = options;
  if (attempts.length > 0) {
    await attemptsStatement(knex, attempts);
  }
}

/** The statement of {@link recordAttempts}, for whoever has more to say in the same one. */
export function attemptsStatement(
  knex: Knex,
  attempts: FinishedAttempt[],
): Knex.Raw {
  const names = Object.keys(columns).join(', ');
  return knex.raw(
    `insert into delivery_attempts (${names})
     select ${names} from (?) as attempted`,
    [rowsTable(knex, attempts.map(toRow), columns)],
  );
}

function toRow({ messageId, outcome, became }: FinishedAttempt) {
  const { submission } = outcome;
  const failure = submission.outcome === 'failed' ? submission : undefined;
  return {
    message_id: messageId,
    started_at: outcome.startedAt,
    duration_ms: outcome.durationMs,
    outcome: became,
    server: submission.reply.server,
    command: submission.reply.command.slice(0, 64),
    reply_code: submission.reply.replyCode,
    enhanced_code: submission.reply.enhancedCode?.slice(0, 16),
    reply: submission.reply.text.slice(0, longestReply),
    failure_class: failure?.failureClass,
    advice: failure?.advice || undefined,
  };
}
