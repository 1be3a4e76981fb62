import { Knex } from 'knex';
import { readAgenda, releaseMessages, releaseOne } from '../outbox';
import { EffectiveSettings } from '../settings';
import { gatesFor, isPassable } from './gate';
import { readHealths } from './readHealth';
import { serverRoles } from './ServerRole';

/**
 * Makes held messages due when nothing speaks against sending them; one, when nobody but it can find that out.
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
  const health = await readHealths({ knex });
  const gates = gatesFor(settings, health);
  const passable = serverRoles.filter(role => isPassable(gates[role]));
  if (passable.some(role => health[role].flow !== 'paused')) {
    await releaseMessages({ knex, deferred: false });
  } else if (passable.length > 0 && (await nothingIsDue(knex))) {
    await releaseOne({ knex });
  }
}

async function nothingIsDue(knex: Knex): Promise<boolean> {
  return (await readAgenda({ knex })).dueInMs !== 0;
}
