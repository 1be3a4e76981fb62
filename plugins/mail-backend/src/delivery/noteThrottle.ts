import { Knex } from 'knex';
import { databaseClock } from '../database';
import { acceptedPerMinute } from './acceptedPerMinute';
import { Pace, perMinuteNow, slowedDown } from './Pace';
import { lockHealth } from './readHealth';
import { Throttle } from './Throttle';

/** What was claimed before is on its way for a moment yet, and asks for nothing new. */
const settlingMs = 5_000;

/**
 * Notes that the server asked for less: from now on all backends together send at half of what was too much.
 *
 * @returns false when they have slowed down for it already
 */
export async function noteThrottle(options: {
  knex: Knex;
  settingsKey: string;
  throttle: Throttle;
}): Promise<boolean> {
  const { knex, settingsKey, throttle } = options;
  const health = await lockHealth({ knex, settingsKey });
  const settledAt = (health?.pace?.since ?? -Infinity) + settlingMs;
  if (!health || throttle.startedAt < settledAt) {
    return false;
  }
  const now = health.readAt;
  const pace = slowedDown({
    now,
    perMinute: Math.min(
      await acceptedPerMinute({ knex, server: throttle.server }),
      perMinuteNow(health.pace, now) ?? Infinity,
      throttle.limitPerMinute ?? Infinity,
    ),
  });
  await setPace(knex, { settingsKey, pace });
  return true;
}

async function setPace(
  knex: Knex,
  { settingsKey, pace }: { settingsKey: string; pace: Pace },
) {
  await knex('delivery_health')
    .where({ settings_fingerprint: settingsKey })
    .update({
      pace_per_minute: pace.perMinute,
      paced_at: pace.since,
      paced_until: pace.until,
      pace_spent_until: databaseClock(knex),
    });
}
