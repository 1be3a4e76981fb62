import { settingsUpdateSchema } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { FieldFault, InvalidFieldsError } from '../http';
import { sealingAdvice } from '../sealing';
import { Connection } from './connectionFor';
import { lockFaults, senderIn, unlockedChoice, usesOwnServer } from './locks';
import { OwnServerEntry } from './OwnServer';
import { ownPart } from './ownPart';
import { proveConnection } from './proveConnection';
import { resolveOwnServer } from './resolveOwnServer';
import { SettingsChange } from './SettingsChange';
import { SettingsParts } from './SettingsParts';
import { SavedSettingsSource } from './settingsSource';
import { SettingsVersion } from './SettingsVersion';
import { readForChange, storeVersion } from './storeVersion';
import { switchesMailOn } from './switchesMailOn';

type Update = z.output<typeof settingsUpdateSchema>;

/** What is known of a save before anything is stored. */
interface Checked {
  faults: FieldFault[];
  /** The OAuth connection that it signs in with. */
  connection?: Connection;
}

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
  const { connection, faults } = await check(update, current, options);
  refuse([...faults, ...(await waitingFaults(update, current, options))]);
  const entry = { own: update.own, connection };
  refuse(await proveConnection(entry, { current, oauth: parts.oauth }));
  const { values, ...secret } = await ownPart(entry, { current, parts });
  const choice = unlockedChoice(update, {
    before: current.values,
    config: parts.config,
  });
  const after = {
    version: current.version + 1,
    values: { ...choice, ...values },
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

function refuse(faults: FieldFault[]) {
  if (faults.length > 0) {
    throw new InvalidFieldsError(faults);
  }
}

async function check(
  update: Update,
  current: SettingsVersion,
  { parts, changedBy }: SaveOptions,
): Promise<Checked> {
  const faults = lockFaults(update, parts.config);
  let connection: Connection | undefined;
  const isChosen = senderIn(update, parts.config) === 'own';
  const own = update.own ?? (isChosen ? current.values.own : undefined);
  if (own && !isLeftAlone(own, update, { current, parts })) {
    const resolution = await resolveOwnServer(own, {
      ...{ stored: current, parts, by: changedBy },
      keep: faults.length === 0,
    });
    if (resolution.state === 'ready') {
      connection = resolution.connection;
    } else {
      faults.push(...resolution.faults);
    }
  } else if (isChosen && !own) {
    faults.push({ path: 'own', message: 'is needed when it is to send.' });
  }
  if (update.own?.password !== undefined && !parts.sealing.configured) {
    faults.push({
      path: 'own.password',
      message: `cannot be stored without a key to seal it with. ${sealingAdvice}`,
    });
  }
  return { connection, faults };
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
