import { Knex } from 'knex';
import { suppressAddress } from '../bounces';
import { atAddress } from '../outbox';
import { isDeadAddress, ServerReply } from '../transport';
import { MessageOutcome } from './recordOutcomes';

const dayMs = 24 * 60 * 60 * 1000;
/** What was said longer ago than that proves nothing any more. */
const rememberedMs = 90 * dayMs;
/** Refusals that are read of one address. */
const refusalsRead = 20;

/** A message whose address the server says is dead. */
export interface RefusedAddress {
  messageId: string;
  address: string;
  words: string;
  /** Epoch milliseconds. */
  refusedAt: number;
}

/** Picks the messages that were refused because their address is dead. */
export function refusedAddresses(outcomes: MessageOutcome[]): RefusedAddress[] {
  return outcomes.flatMap(({ message, outcome }) =>
    outcome.result === 'submitted' &&
    outcome.submission.outcome === 'failed' &&
    outcome.submission.failureClass === 'recipient' &&
    isDeadAddress(outcome.submission.reply)
      ? [
          {
            messageId: message.id,
            address: message.address,
            words: spoken(outcome.submission.reply),
            refusedAt: outcome.startedAt,
          },
        ]
      : [],
  );
}

/**
 * Suppresses addresses that the server has refused before, at least a day earlier, and not accepted since.
 *
 * @remarks
 *
 * Once is not enough: a directory that is away for an hour makes a server say
 * "user unknown" of everybody, and a refusal costs nothing, as the message
 * is visible as rejected and nobody else has seen it. Mailman counts at most
 * one bounce of an address a day for the same reason.
 *
 * @returns whether there was such an address
 */
export async function suppressRefused(options: {
  knex: Knex;
  refused: RefusedAddress[];
}): Promise<boolean> {
  const { knex } = options;
  let suppressed = false;
  for (const refusal of options.refused) {
    if (await wasRefusedBefore(knex, refusal)) {
      const { address, words, messageId } = refusal;
      const isNew = await suppressAddress(knex, {
        ...{ address, cause: 'refused', words, messageId },
      });
      suppressed ||= isNew;
    }
  }
  return suppressed;
}

async function wasRefusedBefore(
  knex: Knex,
  { address, refusedAt }: RefusedAddress,
): Promise<boolean> {
  const since = Math.max(
    await readLastAcceptance(knex, address),
    refusedAt - rememberedMs,
  );
  const earlier = await knex('outbox_messages')
    .join('delivery_attempts', {
      'delivery_attempts.message_id': 'outbox_messages.id',
    })
    .select('server', 'command', 'reply_code', 'enhanced_code', 'reply')
    .where({ outcome: 'rejected' })
    .where(atAddress(knex, address))
    .whereBetween('started_at', [since, refusedAt - dayMs])
    .orderBy('started_at', 'desc')
    .limit(refusalsRead);
  return earlier.some(row => isDeadAddress(toReply(row)));
}

/** @returns epoch milliseconds; 0 when it has accepted none that the log knows */
async function readLastAcceptance(
  knex: Knex,
  address: string,
): Promise<number> {
  const [{ last }] = await knex('outbox_messages')
    .where({ state: 'accepted' })
    .where(atAddress(knex, address))
    .max({ last: 'updated_at' });
  return Number(last ?? 0);
}

function toReply(row: {
  server: string;
  command: string | null;
  reply_code: number | null;
  enhanced_code: string | null;
  reply: string | null;
}): ServerReply {
  return {
    server: row.server,
    command: row.command ?? '',
    replyCode: row.reply_code ?? undefined,
    enhancedCode: row.enhanced_code ?? undefined,
    text: row.reply ?? '',
  };
}

function spoken({ replyCode, enhancedCode, text }: ServerReply): string {
  return [replyCode, enhancedCode, text].filter(Boolean).join(' ');
}
