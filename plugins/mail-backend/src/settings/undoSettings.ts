import { ConflictError } from '@backstage/errors';
import { InvalidFieldsError } from '../http';
import { unlockedChoice, usesFallback, usesOwnServer } from './locks';
import { resolveFallbackServer } from './resolveFallbackServer';
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
  const { own, fallback } = stored.values;
  const { config } = options.parts;
  const resolutions = [
    own && usesOwnServer(stored.values, config)
      ? await resolveOwnServer(own, { ...options, stored, keep: false })
      : undefined,
    fallback && usesFallback(stored.values, config)
      ? await resolveFallbackServer(fallback, { ...options, stored })
      : undefined,
  ];
  const faults = resolutions.flatMap(resolution =>
    resolution?.state === 'invalid' ? resolution.faults : [],
  );
  if (faults.length > 0) {
    throw new InvalidFieldsError(faults);
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
