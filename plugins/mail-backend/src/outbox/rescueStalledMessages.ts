import { Knex } from 'knex';
import { databaseClock } from '../database';
import { changeMessages } from './changeMessages';

/** A message whose attempt had begun when the backend that made it stopped. */
export interface InterruptedMessage {
  id: string;
  /** Epoch milliseconds. */
  begunAt: number;
  /** The server it was going to, as `host:port`. */
  server: string;
  /** When it was rescued, in epoch milliseconds. */
  rescuedAt: number;
}

const reasons = {
  claimed: 'The backend that was sending it stopped; it is sent again.',
  begun:
    'The backend that was sending it stopped. It may have arrived; it is sent again with the same Message-ID.',
};

/** Few enough to keep no row locked for long. */
const messagesPerStep = 500;

/**
 * Makes messages due again whose lease ran out.
 *
 * @remarks
 *
 * Whoever claimed them was killed or cut off. Taking the lease token away is
 * what keeps a backend that comes back from settling them.
 *
 * @param options.onInterrupted - told of those that may have been on the wire,
 * in the transaction that rescues them
 * @returns how many there were
 */
export async function rescueStalledMessages(options: {
  knex: Knex;
  onInterrupted?: (
    transaction: Knex,
    interrupted: InterruptedMessage[],
  ) => Promise<void>;
}): Promise<number> {
  let rescued = 0;
  let step = messagesPerStep;
  while (step === messagesPerStep) {
    step = await rescueStep(options);
    rescued += step;
  }
  return rescued;
}

async function rescueStep(
  options: Parameters<typeof rescueStalledMessages>[0],
): Promise<number> {
  return options.knex.transaction(async knex => {
    const rows = await rescueSome(knex);
    const interrupted = rows.filter(row => row.begun_at !== null);
    if (interrupted.length > 0) {
      await options.onInterrupted?.(knex, interrupted.map(toInterrupted));
    }
    return rows.length;
  });
}

/** What says that an attempt had begun stays until the next claim, so that it can be returned here. */
async function rescueSome(knex: Knex): Promise<RescuedRow[]> {
  return changeMessages({
    knex,
    picked: knex('outbox_messages')
      .select('id')
      .where('leased_until', '<', knex.select(databaseClock(knex)))
      .limit(messagesPerStep),
    changes: {
      state: 'queued',
      due_at: databaseClock(knex),
      reason: knex.raw('case when begun_at is null then ? else ? end', [
        reasons.claimed,
        reasons.begun,
      ]),
      lease_token: null,
      leased_until: null,
      updated_at: databaseClock(knex),
    },
  }).returning(['id', 'begun_at', 'begun_with', 'updated_at']);
}

interface RescuedRow {
  id: string;
  begun_at: string | number | null;
  begun_with: string | null;
  updated_at: string | number;
}

function toInterrupted(row: RescuedRow): InterruptedMessage {
  return {
    id: row.id,
    begunAt: Number(row.begun_at),
    server: row.begun_with ?? '',
    rescuedAt: Number(row.updated_at),
  };
}
