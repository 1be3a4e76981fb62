import { Knex } from 'knex';
import { releaseMessages } from '../outbox';
import { EffectiveSettings } from '../settings';
import { gateFor } from './gate';
import { readHealth } from './readHealth';

/**
 * Makes held messages due when nothing speaks against sending them.
 *
 * @remarks
 *
 * Asks for the state of things and not for what has just happened, so that a
 * backend that was killed in between leaves nothing behind for good.
 */
export async function releaseWhenOpen(options: {
  knex: Knex;
  settings: EffectiveSettings;
}): Promise<void> {
  const { knex, settings } = options;
  const gate = gateFor(settings, await readHealth({ knex }));
  if (gate.position !== 'closed') {
    await releaseMessages({ knex, deferred: false });
  }
}
