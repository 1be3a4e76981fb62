import { FieldFault } from '../../http';
import { sealingAdvice } from '../../sealing';
import {
  destinationOf,
  FoundConnection,
  OwnServerEntry,
  OwnServerValues,
} from '../../settings';
import { Provider } from '../providers';
import { clientDigest, Destination, destinationDigest } from './Binding';
import { Connection } from './Connection';
import { ConnectionFault } from './ConnectionFault';
import { ConnectionParts } from './ConnectionParts';
import { entryDigest } from './entryDigest';
import { keepEntry } from './keepConnection';
import { keptClient } from './keptClient';
import { openSecret } from './openSecret';
import { readConnection } from './readConnection';
import { serviceAccountFault } from './ServiceAccountKey';
import { touchConnection } from './touchConnection';

/** Who entered what, beside what is stored. */
export interface FindOptions {
  stored: OwnServerValues | undefined;
  by: string;
  keep: boolean;
}

type OAuthEntry = NonNullable<OwnServerEntry['oauth']>;

/** What was entered, and the connection that it means. */
interface Search extends FindOptions {
  entry: OAuthEntry;
  destination: Destination;
  provider: Provider;
  /** Entered; a client secret, or the key file of a service account. */
  secret?: string;
  /** The connection that the entry names, else that of the settings in force. */
  named?: Connection;
  /** Whether its client secret may be shown to this client. */
  sameClient: boolean;
  /** Whether its tokens may be given to this server. */
  sameDestination: boolean;
  /** What it keeps, when the client is the same. */
  keptSecret?: string;
}

/** Finds the connection that an entry means, or keeps the secrets that it brings in a new one; see {@link OAuthConnections.find}. */
export async function findConnection(
  parts: ConnectionParts,
  own: OwnServerEntry,
  options: FindOptions,
): Promise<FoundConnection> {
  const { oauth: entry } = own;
  if (!entry) {
    return fault('own.oauth', 'is needed to sign in with OAuth.');
  }
  if (!parts.sealing.configured) {
    return fault('own.oauth.clientSecret', `cannot be kept. ${sealingAdvice}`);
  }
  try {
    const search = await look(parts, own, { ...options, entry });
    const faults = await entryFaults(search);
    return faults.length > 0 ? { faults } : await choose(parts, search);
  } catch (error) {
    // What is kept does not open: its key is gone.
    if (!(error instanceof ConnectionFault)) throw error;
    const { summary, advice } = error.reason.trouble;
    return fault('own.oauth.clientSecret', `${summary} ${advice}`);
  }
}

async function look(
  parts: ConnectionParts,
  own: OwnServerEntry,
  options: FindOptions & { entry: OAuthEntry },
): Promise<Search> {
  const { entry } = options;
  const provider = parts.providers[entry.provider];
  const client = keptClient(entry);
  const destination = destinationOf(own);
  const named = await findNamed(parts, options);
  const sameClient =
    named !== undefined && clientDigest(named.client) === clientDigest(client);
  return {
    ...{ ...options, destination, provider, named, sameClient },
    secret: usesKey(entry, provider)
      ? entry.serviceAccountKey
      : entry.clientSecret,
    sameDestination:
      named?.destination ===
      destinationDigest(destination, { client, provider }),
    keptSecret: sameClient
      ? await openSecret(parts, named, 'sealed_client_secret')
      : undefined,
  };
}

/** Another person's connection that no settings refer to is nobody's business: its mailbox was not given to everybody. */
export function isFor(
  person: string,
  found: { connection: Connection; inForce: string | undefined },
): boolean {
  const { id, obtainedBy } = found.connection;
  return id === found.inForce || obtainedBy === person;
}

async function findNamed(
  { knex }: ConnectionParts,
  { entry, stored, by }: FindOptions & { entry: OAuthEntry },
): Promise<Connection | undefined> {
  const inForce = stored?.oauth?.connectionId;
  const id = entry.connectionId ?? inForce;
  const connection = id && (await readConnection(knex, { id }));
  return connection && isFor(by, { connection, inForce })
    ? connection
    : undefined;
}

async function choose(
  parts: ConnectionParts,
  search: Search,
): Promise<FoundConnection> {
  const { entry, named, secret, keptSecret } = search;
  if (entry.refreshToken === undefined && named && isOfUse(search)) {
    await touchConnection(parts.knex, {
      id: named.id,
      client: keptClient(entry),
    });
    return {
      id: named.id,
      bringsSecret: secret !== undefined && secret !== keptSecret,
    };
  }
  const clientSecret = secret ?? keptSecret;
  return search.keep && clientSecret !== undefined
    ? { id: await keepOnce(parts, { ...search, clientSecret }) }
    : { faults: [] };
}

function isOfUse({ entry, named, secret, ...found }: Search): boolean {
  const secretThere = (secret ?? found.keptSecret) !== undefined;
  const tokenThere =
    entry.grant === 'application' || named?.sealedRefreshToken !== undefined;
  return found.sameClient && found.sameDestination && secretThere && tokenThere;
}

/** The same secrets entered twice are one connection: a provider that rotates takes them once. */
async function keepOnce(
  parts: ConnectionParts,
  search: Search & { clientSecret: string },
): Promise<string> {
  const { entry, provider, destination, by, clientSecret } = search;
  const { refreshToken } = entry;
  const client = keptClient(entry);
  const digest = entryDigest(
    {
      ...{ clientSecret, refreshToken, by, client: clientDigest(client) },
      account: destination.username,
      destination: destinationDigest(destination, { client, provider }),
    },
    parts.sealingKeys,
  );
  const kept = await keepEntry(parts, {
    ...{ client, destination, clientSecret, by },
    tokens: { refreshToken },
    entryDigest: digest,
  });
  const found =
    kept ?? (await readConnection(parts.knex, { entryDigest: digest }))?.id;
  if (found === undefined) {
    throw new Error('A connection was disconnected while it was looked for');
  }
  await touchConnection(parts.knex, { id: found, client });
  return found;
}

async function entryFaults(search: Search): Promise<FieldFault[]> {
  const { entry, provider, secret } = search;
  const key = usesKey(entry, provider);
  const keyFault =
    key && secret !== undefined ? await serviceAccountFault(secret) : undefined;
  const found = [
    keyFault && at('serviceAccountKey', keyFault),
    key && entry.clientSecret !== undefined
      ? at(
          'clientSecret',
          'is not used with a service account: leave it empty.',
        )
      : undefined,
    !key && entry.serviceAccountKey !== undefined
      ? at(
          'serviceAccountKey',
          'is used only when an application signs in to Google: leave it empty.',
        )
      : undefined,
    secretFault(search, key ? 'serviceAccountKey' : 'clientSecret'),
    refreshTokenFault(search),
  ];
  return found.filter(each => each !== undefined && each !== '');
}

function secretFault(
  { secret, keptSecret, named, ...found }: Search,
  field: string,
): FieldFault | undefined {
  if (secret !== undefined) {
    return /[^\P{Cc}\r\n\t]/u.test(secret) ||
      (field === 'clientSecret' && /[\r\n\t]/.test(secret))
      ? at(field, 'holds a line break or another control character: remove it.')
      : undefined;
  }
  if (keptSecret === undefined) {
    return named && !found.sameClient
      ? at(
          field,
          'Enter it again: what is stored is for another provider, tenant, endpoint or client ID.',
        )
      : at(field, 'is needed to sign in with OAuth.');
  }
  return field === 'serviceAccountKey' && !found.sameDestination
    ? at(
        field,
        'Enter it again: what is stored is for another mailbox or mail server.',
      )
    : undefined;
}

function refreshTokenFault(search: Search): FieldFault | undefined {
  const { entry, named } = search;
  if (entry.grant === 'application') {
    return entry.refreshToken === undefined
      ? undefined
      : at(
          'refreshToken',
          'is not used when an application signs in as itself: leave it empty.',
        );
  }
  if (entry.refreshToken !== undefined) {
    return /\s|\p{Cc}/u.test(entry.refreshToken.trim())
      ? at('refreshToken', 'must be one word, without blanks and line breaks.')
      : undefined;
  }
  if (!named?.sealedRefreshToken) {
    return at(
      'refreshToken',
      'is needed: press "Get Refresh Token", or paste one.',
    );
  }
  return search.sameClient && search.sameDestination
    ? undefined
    : at(
        'refreshToken',
        `Sign in again: the stored one is for another ${
          search.sameClient
            ? 'mail server'
            : 'provider, tenant, endpoint or client ID'
        }.`,
      );
}

function usesKey({ grant }: OAuthEntry, { usesServiceAccounts }: Provider) {
  return grant === 'application' && usesServiceAccounts;
}

function at(field: string, message: string): FieldFault {
  return { path: `own.oauth.${field}`, message };
}

function fault(path: string, message: string): FoundConnection {
  return { faults: [{ path, message }] };
}
