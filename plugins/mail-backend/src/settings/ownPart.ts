import { readDatabaseClock } from '../database';
import { Connection } from './connectionFor';
import { NextPassword } from './insertSettings';
import { keptPassword } from './keptPassword';
import { OwnServerEntry, OwnServerValues, withoutSecrets } from './OwnServer';
import { SettingsParts } from './SettingsParts';
import { SettingsValues, SettingsVersion } from './SettingsVersion';

/** The part of a save that concerns the own server. */
interface OwnPart {
  values: Pick<SettingsValues, 'own' | 'clientSecretReplacedAt'>;
  password: NextPassword;
}

/** An own server as it was entered, with the OAuth connection that was found for it. */
export interface OwnEntry {
  /** Absent when that of the version in force stays. */
  own: OwnServerEntry | undefined;
  connection?: Connection;
}

/** What of an entry is kept, its password sealed. */
export async function ownPart(
  entry: OwnEntry,
  options: { current: SettingsVersion; parts: SettingsParts },
): Promise<OwnPart> {
  const { current } = options;
  if (!entry.own) {
    const { own, clientSecretReplacedAt } = current.values;
    const values = { own, clientSecretReplacedAt };
    return { values, password: current.passwords.own };
  }
  const values = await valuesOf(entry.own, { ...options, ...entry });
  return {
    values,
    password:
      entry.own.authentication === 'basic'
        ? await keptPassword(entry.own, { ...options, place: 'own' })
        : secretAge(values, { current, ...entry }),
  };
}

async function valuesOf(
  entry: OwnServerEntry,
  options: {
    connection?: Connection;
    current: SettingsVersion;
    parts: SettingsParts;
  },
): Promise<OwnPart['values']> {
  const { connection, current, parts } = options;
  const own = withConnection(withoutSecrets(entry), connection);
  const before = current.values;
  if (connectionIn({ own }) !== connectionIn(before)) {
    return { own };
  }
  const clientSecretReplacedAt = connection?.bringsSecret
    ? await readDatabaseClock(parts.knex)
    : before.clientSecretReplacedAt;
  return { own, clientSecretReplacedAt };
}

function withConnection(
  own: OwnServerValues,
  connection: Connection | undefined,
): OwnServerValues {
  return own.oauth && connection
    ? { ...own, oauth: { ...own.oauth, connectionId: connection.id } }
    : own;
}

/** Since when the client secret is what it is, as far as the settings know. */
function secretAge(
  values: OwnPart['values'],
  options: { connection?: Connection; current: SettingsVersion },
): Pick<NextPassword, 'changedAt'> {
  const { connection, current } = options;
  if (!connection) {
    return {};
  }
  const isNew =
    connection.bringsSecret ||
    connectionIn(values) !== connectionIn(current.values);
  if (isNew) {
    return { changedAt: 'now' };
  }
  // What is known of the time is that of a password, after another method was in force.
  return current.values.own?.authentication === 'oauth'
    ? { changedAt: current.passwords.own.changedAt }
    : {};
}

function connectionIn({ own }: Pick<SettingsValues, 'own'>) {
  return own?.oauth?.connectionId;
}
