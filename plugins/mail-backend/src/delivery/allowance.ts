import { Knex } from 'knex';
import { countSendingMessages } from '../outbox';
import { SubmissionLimits, SubmissionServer } from '../settings';
import { countAnswered } from './countAnswered';
import { dayMs, reserveOf } from './dayLimit';

const minuteMs = 60_000;

/** How many messages may be claimed now; infinite without limits. */
export interface Allowance {
  all: number;
  /** If they are urgent: at least as many. */
  urgent: number;
}

interface Window {
  windowMs: number;
  limit: number;
  /** Kept for the urgent. */
  reserve: number;
}

/**
 * Reads how many messages the limits of a server leave now.
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
}): Promise<Allowance> {
  const { knex } = options;
  const { host, port, limits = {} } = options.server;
  const server = `${host}:${port}`;
  const windows = windowsOf(limits);
  const sending =
    windows.length > 0 ? await countSendingMessages({ knex, server }) : 0;
  let allowance: Allowance = { all: Infinity, urgent: Infinity };
  for (const { windowMs, limit, reserve } of windows) {
    const atMost = limit;
    const used = await countAnswered({ knex, server, windowMs, atMost });
    const left = limit - sending - used;
    allowance = atLeastNone({
      all: Math.min(allowance.all, left - reserve),
      urgent: Math.min(allowance.urgent, left),
    });
  }
  return allowance;
}

function windowsOf(limits: SubmissionLimits): Window[] {
  const { messagesPerMinute, messagesPerDay } = limits;
  const windows: Window[] = [];
  if (messagesPerMinute !== undefined) {
    windows.push({ windowMs: minuteMs, limit: messagesPerMinute, reserve: 0 });
  }
  if (messagesPerDay !== undefined) {
    const reserve = reserveOf(messagesPerDay);
    windows.push({ windowMs: dayMs, limit: messagesPerDay, reserve });
  }
  return windows;
}

function atLeastNone({ all, urgent }: Allowance): Allowance {
  return { all: Math.max(all, 0), urgent: Math.max(urgent, 0) };
}
