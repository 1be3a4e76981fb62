import { Knex } from 'knex';
import { countSendingMessages } from '../outbox';
import { SubmissionServer } from '../settings';
import { countAnswered } from './countAnswered';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * How many messages may be claimed for a server now; infinite without limits.
 *
 * @remarks
 *
 * Any minute and any day, not that of the clock: providers count so. What is
 * on its way counts as sent. It is counted first: a message that is settled
 * between the two counts then counts twice, and none is missed.
 */
export async function readAllowance(options: {
  knex: Knex;
  server: SubmissionServer;
}): Promise<number> {
  const { knex } = options;
  const { host, port, limits = {} } = options.server;
  const sending = await countSendingMessages({ knex });
  const windows: [number, number | undefined][] = [
    [minuteMs, limits.messagesPerMinute],
    [dayMs, limits.messagesPerDay],
  ];
  let allowance = Infinity;
  for (const [windowMs, limit] of windows) {
    if (limit !== undefined) {
      const server = `${host}:${port}`;
      const answered = await countAnswered({ knex, server, windowMs });
      allowance = Math.min(allowance, limit - sending - answered);
    }
  }
  return Math.max(allowance, 0);
}
