import { settingsUpdateSchema } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { FieldFault, InvalidFieldsError } from '../http';
import { sealingAdvice } from '../sealing';
import { passwordPlace } from './destination';
import { SettingsDraft } from './insertSettings';
import { lockFaults, senderIn, unlockedChoice, usesOwnServer } from './locks';
import { OwnServerEntry, withoutPassword } from './OwnServer';
import { resolveOwnServer } from './resolveOwnServer';
import { SettingsChange } from './SettingsChange';
import { SettingsParts } from './SettingsParts';
import { SavedSettingsSource } from './settingsSource';
import { SettingsVersion } from './SettingsVersion';
import { readForChange, storeVersion } from './storeVersion';
import { switchesMailOn } from './switchesMailOn';

type Update = z.output<typeof settingsUpdateSchema>;

/** The part of a save that concerns the own server. */
type OwnPart = Pick<SettingsDraft, 'sealedPassword' | 'passwordChangedAt'> & {
  own?: SettingsVersion['values']['own'];
};

/** What a save is made with. */
export interface SaveOptions {
  parts: SettingsParts;
  source: SavedSettingsSource;
  /** Entity ref of a person, or the name of a service. */
  changedBy: string;
  /**
   * Discards every message that waits, on behalf of somebody.
   *
   * @returns how many there were
   */
  discardWaiting: (
    transaction: Knex,
    options: { discardedBy: string },
  ) => Promise<number>;
}

/**
 * Puts what was entered in force, and discards in the same moment what waits when that was asked for.
 *
 * @throws ConflictError when somebody saved meanwhile
 * @throws InvalidFieldsError with everything that is wrong
 */
export async function saveSettings(
  update: Update,
  options: SaveOptions,
): Promise<SettingsChange> {
  const { parts, changedBy } = options;
  const { current } = await readForChange(parts.knex, update.version);
  const faults = [
    ...(await faultsOf(update, current, parts)),
    ...(await waitingFaults(update, current, options)),
  ];
  if (faults.length > 0) {
    throw new InvalidFieldsError(faults);
  }
  const { own, ...secret } = await ownPart(update.own, current, parts);
  const choice = unlockedChoice(update, {
    before: current.values,
    config: parts.config,
  });
  const after = {
    version: current.version + 1,
    values: { ...choice, own },
    ...secret,
    changedBy,
  };
  const discarded = await parts.knex.transaction(async transaction => {
    await storeVersion(transaction, after);
    return update.waiting === 'discard'
      ? options.discardWaiting(transaction, { discardedBy: changedBy })
      : undefined;
  });
  return { before: current, after, discarded };
}

async function waitingFaults(
  update: Update,
  before: SettingsVersion,
  { parts: { config }, source }: SaveOptions,
): Promise<FieldFault[]> {
  return update.waiting !== 'discard' ||
    (await switchesMailOn(update, { before, config, source }))
    ? []
    : [
        {
          path: 'waiting',
          message:
            'can be discarded only in a save that switches mail on. Cancel single messages under Deliveries.',
        },
      ];
}

async function faultsOf(
  update: Update,
  current: SettingsVersion,
  parts: SettingsParts,
): Promise<FieldFault[]> {
  const faults = lockFaults(update, parts.config);
  const isChosen = senderIn(update, parts.config) === 'own';
  const own = update.own ?? (isChosen ? current.values.own : undefined);
  if (own && !isLeftAlone(own, update, { current, parts })) {
    const resolution = await resolveOwnServer(own, { stored: current, parts });
    faults.push(...(resolution.state === 'invalid' ? resolution.faults : []));
  } else if (isChosen && !own) {
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

/** What is stored and not used does no harm, so it never stands in the way of switching mail off or of the default server. */
function isLeftAlone(
  own: OwnServerEntry,
  update: Update,
  options: { current: SettingsVersion; parts: SettingsParts },
): boolean {
  const { current, parts } = options;
  return (
    !usesOwnServer(update, parts.config) &&
    isDeepStrictEqual(own, current.values.own)
  );
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
