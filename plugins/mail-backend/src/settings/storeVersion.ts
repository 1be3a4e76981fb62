import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { insertSettings, SettingsDraft } from './insertSettings';
import { pruneSettings } from './pruneSettings';
import { readNewestSettings } from './readNewestSettings';
import { SettingsVersion, unsaved } from './SettingsVersion';

/** The settings in force, and those before them. */
export interface NewestSettings {
  current: SettingsVersion;
  previous?: SettingsVersion;
}

/** Reads what is in force and what was before; what nobody saved is as good as saved. */
export async function readNewest(knex: Knex): Promise<NewestSettings> {
  const [current, previous] = await readNewestSettings(knex);
  return current
    ? { current, previous: previous ?? unsaved }
    : { current: unsaved };
}

/**
 * Reads what is about to be changed.
 *
 * @param version - what the changes were made upon
 * @throws ConflictError when that is not in force any more
 */
export async function readForChange(
  knex: Knex,
  version: number,
): Promise<NewestSettings> {
  const newest = await readNewest(knex);
  if (newest.current.version !== version) {
    throw savedMeanwhile(newest.current);
  }
  return newest;
}

/**
 * Puts new settings in force.
 *
 * @throws ConflictError when somebody was faster
 */
export async function storeVersion(
  knex: Knex,
  draft: SettingsDraft,
): Promise<void> {
  if (!(await insertSettings(knex, draft))) {
    throw savedMeanwhile((await readNewest(knex)).current);
  }
  await pruneSettings(knex, { newest: draft.version });
}

function savedMeanwhile({ changedBy, changedAt }: SettingsVersion) {
  const who = changedBy ?? 'Somebody';
  const when = changedAt ? ` at ${new Date(changedAt).toISOString()}` : '';
  return new ConflictError(
    `${who} saved the mail settings meanwhile${when}. Load them again and repeat your changes.`,
  );
}
