import { Knex } from 'knex';
import { FieldFault, InvalidFieldsError } from '../http';
import { checkUpdate, Update } from './checkUpdate';
import { fallbackPart } from './fallbackPart';
import { unlockedChoice } from './locks';
import { ownPart } from './ownPart';
import { proveConnection } from './proveConnection';
import { SettingsChange } from './SettingsChange';
import { SettingsParts } from './SettingsParts';
import { SavedSettingsSource } from './settingsSource';
import { SettingsVersion } from './SettingsVersion';
import { readForChange, storeVersion } from './storeVersion';
import { switchesMailOn } from './switchesMailOn';

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
 * @remarks
 *
 * An OAuth connection that is new is proven at its provider first, outside of
 * any transaction; who saved meanwhile is noticed when the version is written.
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
  const { connection, faults } = await checkUpdate(update, {
    ...{ current, parts, by: changedBy },
  });
  refuse([...faults, ...(await waitingFaults(update, current, options))]);
  const entry = { own: update.own, connection };
  refuse(await proveConnection(entry, { current, oauth: parts.oauth }));
  const own = await ownPart(entry, { current, parts });
  const fallback = await fallbackPart(update.fallback, { current, parts });
  const choice = unlockedChoice(update, {
    before: current.values,
    config: parts.config,
  });
  const after = {
    version: current.version + 1,
    values: { ...choice, ...own.values, ...fallback.values },
    passwords: { own: own.password, fallback: fallback.password },
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

function refuse(faults: FieldFault[]) {
  if (faults.length > 0) {
    throw new InvalidFieldsError(faults);
  }
}
