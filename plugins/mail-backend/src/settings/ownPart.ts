import { readDatabaseClock } from '../database';
import { Connection } from './connectionFor';
import { passwordPlace } from './destination';
import { SettingsDraft } from './insertSettings';
import { OwnServerEntry, OwnServerValues, withoutSecrets } from './OwnServer';
import { SettingsParts } from './SettingsParts';
import { SettingsValues, SettingsVersion } from './SettingsVersion';

/** The part of a save that concerns the own server. */
type OwnPart = Pick<SettingsDraft, 'sealedPassword' | 'passwordChangedAt'> & {
  values: Pick<SettingsValues, 'own' | 'clientSecretReplacedAt'>;
};

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
  const { current, parts } = options;
  const { sealedPassword, passwordChangedAt } = current;
  if (!entry.own) {
    const { own, clientSecretReplacedAt } = current.values;
    return {
      values: { own, clientSecretReplacedAt },
      ...{ sealedPassword, passwordChangedAt },
    };
  }
  const { password } = entry.own;
  const values = await valuesOf(entry.own, { ...options, ...entry });
  if (entry.own.authentication !== 'basic') {
    return { values, ...secretAge(values, { current, ...entry }) };
  }
  return password === undefined
    ? { values, sealedPassword, passwordChangedAt }
    : {
        values,
        sealedPassword: await parts.sealing.seal(
          Buffer.from(password),
          passwordPlace(entry.own),
        ),
        passwordChangedAt: 'now',
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
): Pick<OwnPart, 'passwordChangedAt'> {
  const { connection, current } = options;
  if (!connection) {
    return {};
  }
  const isNew =
    connection.bringsSecret ||
    connectionIn(values) !== connectionIn(current.values);
  if (isNew) {
    return { passwordChangedAt: 'now' };
  }
  // What is known of the time is that of a password, after another method was in force.
  return current.values.own?.authentication === 'oauth'
    ? { passwordChangedAt: current.passwordChangedAt }
    : {};
}

function connectionIn({ own }: Pick<SettingsValues, 'own'>) {
  return own?.oauth?.connectionId;
}
