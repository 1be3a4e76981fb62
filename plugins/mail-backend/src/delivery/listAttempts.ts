import { DeliveryAttempt } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';

/**
 * Reads the last attempts of a message from the delivery log.
 *
 * @returns at most `limit` of them, the newest last
 */
export async function listAttempts(options: {
  knex: Knex;
  messageId: string;
  limit: number;
}): Promise<DeliveryAttempt[]> {
  const rows = await options
    .knex('delivery_attempts')
    .select()
    .where({ message_id: options.messageId })
    .orderBy('id', 'desc')
    .limit(options.limit);
  return rows.reverse().map(row => ({
    id: String(row.id),
    startedAt: new Date(Number(row.started_at)).toISOString(),
    durationMs: row.duration_ms,
    outcome: row.outcome,
    failureClass: row.failure_class ?? undefined,
    server: row.server,
    command: row.command ?? undefined,
    replyCode: row.reply_code ?? undefined,
    enhancedCode: row.enhanced_code ?? undefined,
    reply: row.reply ?? undefined,
    advice: row.advice ?? undefined,
  }));
}
