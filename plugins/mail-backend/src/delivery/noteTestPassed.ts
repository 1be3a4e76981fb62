import { Knex } from 'knex';
import { ReadySettings } from './SubmissionLine';
import { noteSuccess } from './noteSuccess';
import { releaseWhenOpen } from './releaseWhenOpen';
import { resumeDelivery } from './resumeDelivery';
import { settingsKey } from './adoptSettings';

/**
 * Takes a passed test of the settings in force for what it is: the server has
 * just taken a message of ours. A pause ends, and what was held is due again.
 */
export async function noteTestPassed(options: {
  knex: Knex;
  settings: ReadySettings;
}): Promise<void> {
  const { knex, settings } = options;
  const key = settingsKey(settings);
  await resumeDelivery({ knex, settingsKey: key });
  await noteSuccess({ knex, settingsKey: key, accepted: true });
  await releaseWhenOpen({ knex, settings });
}
