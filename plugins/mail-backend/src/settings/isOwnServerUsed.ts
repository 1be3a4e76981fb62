import { Knex } from 'knex';
import { usesOwnServer } from './locks';
import { readNewestSettings } from './readNewestSettings';
import { SettingsConfig } from './SettingsParts';

/** Whether the own server sends now; else what becomes of it is nobody's trouble. */
export async function isOwnServerUsed(options: {
  knex: Knex;
  config: SettingsConfig;
}): Promise<boolean> {
  const [current] = await readNewestSettings(options.knex);
  return current !== undefined && usesOwnServer(current.values, options.config);
}
