import { Knex } from 'knex';
import { EffectiveSettings } from '../settings';
import { noteSuccess } from './noteSuccess';
import { releaseWhenOpen } from './releaseWhenOpen';
import { resumeDelivery } from './resumeDelivery';

/**
 * Takes a test of the settings in force that the server put off for what it
 * is: it was reached and signed in to, and has accepted no message.
 *
 * @remarks
 *
 * A fault on the way there is over, and nothing is called working by it. A
 * pause stays until a message is answered; one of those that wait may try, as
 * the sign-in that it costs is known to succeed.
 */
export async function noteTestPutOff(options: {
  knex: Knex;
  settings: EffectiveSettings;
  /** Fingerprint of the server that was tested: the first one, or the fall-back server. */
  tested: string;
}): Promise<void> {
  const { knex, settings, tested } = options;
  await noteSuccess({ knex, settingsKey: tested, accepted: false });
  await resumeDelivery({ knex, settingsKey: tested });
  await releaseWhenOpen({ knex, settings });
}
