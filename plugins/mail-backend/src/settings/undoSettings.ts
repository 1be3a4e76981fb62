import { ConflictError } from '@backstage/errors';
import { InvalidFieldsError } from '../http';
import { senderIn, unlockedChoice } from './locks';
import { resolveOwnServer } from './resolveOwnServer';
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
): Promise<void> {
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
  await storeVersion(parts.knex, {
    ...restored,
    version: version + 1,
    values: { ...restored.values, ...choice },
    changedBy,
    restoredFrom: restored.version,
  });
}

async function refuseInvalid(stored: SettingsVersion, parts: SettingsParts) {
  const { own } = stored.values;
  if (own && senderIn(stored.values, parts.config) === 'own') {
    const resolution = await resolveOwnServer(own, { stored, parts });
    if (resolution.state === 'invalid') {
      throw new InvalidFieldsError(resolution.faults);
    }
  }
}
