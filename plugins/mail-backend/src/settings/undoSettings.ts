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
 * Brings back what was in force before the last save, with its password or OAuth connection, as a new version.
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
  await refuseInvalid(restored, { parts, by: changedBy });
  const choice = unlockedChoice(restored.values, {
    before: newest.current.values,
    config: parts.config,
  });
  const after = {
    ...restored,
    version: version + 1,
    values: { ...restored.values, ...choice, ...keptSecret(restored, newest) },
    changedBy,
    restoredFrom: restored.version,
  };
  await parts.knex.transaction(transaction => storeVersion(transaction, after));
  return { before: newest.current, after };
}

async function refuseInvalid(
  stored: SettingsVersion,
  options: { parts: SettingsParts; by: string },
) {
  const { own } = stored.values;
  const { parts } = options;
  if (own && usesOwnServer(stored.values, parts.config)) {
    const resolution = await resolveOwnServer(own, {
      ...options,
      ...{ stored, keep: false },
    });
    if (resolution.state === 'invalid') {
      throw new InvalidFieldsError(resolution.faults);
    }
  }
}

/** A client secret that was replaced is gone; its connection goes on with the new one. */
function keptSecret(
  restored: SettingsVersion,
  { current }: NewestSettings,
): Pick<SettingsVersion['values'], 'clientSecretReplacedAt'> {
  const isSame =
    restored.values.own?.oauth?.connectionId ===
    current.values.own?.oauth?.connectionId;
  const { clientSecretReplacedAt } = (isSame ? current : restored).values;
  return { clientSecretReplacedAt };
}
