import { ConflictError } from '@backstage/errors';
import { InvalidFieldsError } from '../http';
import { unlockedChoice, usesOwnServer } from './locks';
import { resolveOwnServer } from './resolveOwnServer';
import { SettingsChange } from './SettingsChange';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';
import { NewestSettings, readForChange, storeVersion } from './storeVersion';

/** The settings that an undo brings back; undefined when there is nothing to undo. */
export function undoable({
  current,
  previous,
}: NewestSettings): SettingsVersion | undefined {
  return current.restoredFrom === undefined ? previous : undefined;
}

/**
 * Brings back what was in force before the last save, with its password, as a new version.
 *
 * @throws ConflictError when somebody saved meanwhile, or the last save was an undo
 * @throws InvalidFieldsError when what was in force is not allowed any more
 */
export async function undoSettings(
  version: number,
  options: { parts: SettingsParts; changedBy: string },
): Promise<SettingsChange> {
  const { parts, changedBy } = options;
  const newest = await readForChange(parts.knex, version);
  const restored = undoable(newest);
  if (!restored) {
    throw new ConflictError(
      'There is nothing to undo: only the last save can be undone, and only once.',
    );
  }
  await refuseInvalid(restored, parts);
  const choice = unlockedChoice(restored.values, {
    before: newest.current.values,
    config: parts.config,
  });
  const after = {
    ...restored,
    version: version + 1,
    values: { ...restored.values, ...choice },
    changedBy,
    restoredFrom: restored.version,
  };
  await parts.knex.transaction(transaction => storeVersion(transaction, after));
  return { before: newest.current, after };
}

async function refuseInvalid(stored: SettingsVersion, parts: SettingsParts) {
  const { own } = stored.values;
  if (own && usesOwnServer(stored.values, parts.config)) {
    const resolution = await resolveOwnServer(own, { stored, parts });
    if (resolution.state === 'invalid') {
      throw new InvalidFieldsError(resolution.faults);
    }
  }
}
