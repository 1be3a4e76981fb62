import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { SubmissionServer } from '../settings';
import { answeredWithin, countAnswered } from './countAnswered';
import { dayMs, reserveOf } from './dayLimit';
import { DeliveryHealth } from './health';
import { perMinuteNow } from './Pace';

type Limits = NonNullable<MailStatus['limits']>;

/**
 * Tells what holds sending back although mail works: the day's limit, and a server that asked for less.
 *
 * @returns undefined when nothing does
 */
export async function readLimits(options: {
  knex: Knex;
  server: SubmissionServer;
  health: DeliveryHealth;
}): Promise<Limits | undefined> {
  const day = await readDay(options);
  const slowed = slowedTo(options);
  return day || slowed ? { day, slowed } : undefined;
}

async function readDay(options: {
  knex: Knex;
  server: SubmissionServer;
}): Promise<Limits['day']> {
  const { host, port, limits } = options.server;
  const limit = limits?.messagesPerDay;
  if (limit === undefined) {
    return undefined;
  }
  const server = `${host}:${port}`;
  const day = { knex: options.knex, server, windowMs: dayMs };
  const used = await countAnswered({ ...day, atMost: limit });
  const reserved = reserveOf(limit);
  const forAll = limit - reserved;
  return {
    ...{ used, limit, reserved },
    goesOnAt: used < forAll ? undefined : await endOfWait(day, forAll),
  };
}

/** When so many messages of a day are one fewer: a day after the first of them. */
async function endOfWait(
  day: Parameters<typeof answeredWithin>[0],
  messages: number,
): Promise<string | undefined> {
  const first = await answeredWithin(day)
    .orderBy('started_at', 'desc')
    .offset(messages - 1)
    .first<{ started_at: string | number } | undefined>();
  return (
    first && new Date(Number(first.started_at) + day.windowMs).toISOString()
  );
}

function slowedTo(options: {
  server: SubmissionServer;
  health: DeliveryHealth;
}): Limits['slowed'] {
  const { pace, readAt } = options.health;
  const limit = options.server.limits?.messagesPerMinute;
  const perMinute = perMinuteNow(pace, readAt);
  // Faster than the settings allow anyway, it holds nothing back any more.
  return pace && perMinute && perMinute < (limit ?? Infinity)
    ? {
        ...{ perMinute: Math.round(perMinute), limit },
        until: new Date(pace.until).toISOString(),
      }
    : undefined;
}
