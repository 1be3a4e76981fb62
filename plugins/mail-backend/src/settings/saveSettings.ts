import { settingsUpdateSchema } from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';
import { FieldFault, InvalidFieldsError } from '../http';
import { sealingAdvice } from '../sealing';
import { passwordPlace } from './destination';
import { SettingsDraft } from './insertSettings';
import { lockFaults, senderIn, unlockedChoice } from './locks';
import { OwnServerEntry, withoutPassword } from './OwnServer';
import { resolveOwnServer } from './resolveOwnServer';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';
import { readForChange, storeVersion } from './storeVersion';

type Update = z.output<typeof settingsUpdateSchema>;

/** The part of a save that concerns the own server. */
type OwnPart = Pick<SettingsDraft, 'sealedPassword' | 'passwordChangedAt'> & {
  own?: SettingsVersion['values']['own'];
};

/**
 * Puts what was entered in force.
 *
 * @throws ConflictError when somebody saved meanwhile
 * @throws InvalidFieldsError with everything that is wrong
 */
export async function saveSettings(
  update: Update,
  options: { parts: SettingsParts; changedBy: string },
): Promise<void> {
  const { parts, changedBy } = options;
  const { current } = await readForChange(parts.knex, update.version);
  const faults = await faultsOf(update, current, parts);
  if (faults.length > 0) {
    throw new InvalidFieldsError(faults);
  }
  const { own, ...secret } = await ownPart(update.own, current, parts);
  const choice = unlockedChoice(update, {
    before: current.values,
    config: parts.config,
  });
  await storeVersion(parts.knex, {
    version: current.version + 1,
    values: { ...choice, own },
    ...secret,
    changedBy,
  });
}

async function faultsOf(
  update: Update,
  current: SettingsVersion,
  parts: SettingsParts,
): Promise<FieldFault[]> {
  const faults = lockFaults(update, parts.config);
  const isUsed = senderIn(update, parts.config) === 'own';
  const own = update.own ?? (isUsed ? current.values.own : undefined);
  if (own) {
    const resolution = await resolveOwnServer(own, { stored: current, parts });
    faults.push(...(resolution.state === 'invalid' ? resolution.faults : []));
  } else if (isUsed) {
    faults.push({ path: 'own', message: 'is needed when it is to send.' });
  }
  if (update.own?.password !== undefined && !parts.sealing.configured) {
    faults.push({
      path: 'own.password',
      message: `cannot be stored without a key to seal it with. ${sealingAdvice}`,
    });
  }
  return faults;
}

async function ownPart(
  entry: OwnServerEntry | undefined,
  current: SettingsVersion,
  { sealing }: SettingsParts,
): Promise<OwnPart> {
  const { sealedPassword, passwordChangedAt } = current;
  if (!entry) {
    return { own: current.values.own, sealedPassword, passwordChangedAt };
  }
  const own = withoutPassword(entry);
  if (own.authentication === 'none') {
    return { own };
  }
  return entry.password === undefined
    ? { own, sealedPassword, passwordChangedAt }
    : {
        own,
        sealedPassword: await sealing.seal(
          Buffer.from(entry.password),
          passwordPlace(own),
        ),
        passwordChangedAt: 'now',
      };
}
