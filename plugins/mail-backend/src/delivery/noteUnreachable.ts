import { Knex } from 'knex';
import { Fault } from './health';
import { pausesDelivery } from './nextState';
import { noteTrouble } from './noteTrouble';
import { pauseDelivery } from './pauseDelivery';

/**
 * Notes that the server could not be reached or signed in to: what every message would find out, before one has to.
 *
 * @param options.settingsKey - of the settings that were tried; it changes nothing when others are in force by now
 */
export async function noteUnreachable(options: {
  knex: Knex;
  settingsKey: string;
  fault: Fault;
}): Promise<void> {
  const note = pausesDelivery(options.fault.failureClass)
    ? pauseDelivery
    : noteTrouble;
  await note(options);
}
