import { Knex } from 'knex';
import {
  expireMessages,
  pruneMessages,
  rescueStalledMessages,
} from '../outbox';
import { EffectiveSettings } from '../settings';
import { releaseWhenOpen } from './releaseWhenOpen';

/** Few enough to keep no row locked for long. */
const messagesPerStep = 500;

/**
 * Does what nobody waits for: rescues, expires, prunes, and releases what is
 * held for no reason any more.
 *
 * @returns whether there is more to do
 */
export async function keepHouse(options: {
  knex: Knex;
  settings: EffectiveSettings;
  retentionMs: number;
}): Promise<boolean> {
  const { knex, settings, retentionMs } = options;
  const limit = messagesPerStep;
  await rescueStalledMessages({ knex });
  const expired = await expireMessages({ knex, limit });
  const pruned = await pruneMessages({ knex, retentionMs, limit });
  await releaseWhenOpen({ knex, settings });
  return expired === limit || pruned === limit;
}
