import { Knex } from 'knex';
import { EffectiveSettings } from '../settings';
import { noteSuccess } from './noteSuccess';
import { releaseWhenOpen } from './releaseWhenOpen';
import { resumeDelivery } from './resumeDelivery';

/**
 * Takes a passed test of the settings in force for what it is: the server has
 * just taken a message of ours. A pause ends, and what was held is due again.
 */
export async function noteTestPassed(options: {
  knex: Knex;
  settings: EffectiveSettings;
  /** Fingerprint of the server that was tested: the first one, or the fall-back server. */
  tested: string;
}): Promise<void> {
  const { knex, settings, tested } = options;
  await resumeDelivery({ knex, settingsKey: tested });
  await noteSuccess({ knex, settingsKey: tested, accepted: true });
  await releaseWhenOpen({ knex, settings });
}
