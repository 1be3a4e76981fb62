import {
  OAuthClient,
  OAuthConnection,
} from '@mailroom/backstage-plugin-mail-common';
import { readDatabaseClock } from '../../database';
import { Reseal } from '../../sealing';
import {
  AccessTokens,
  FoundConnection,
  OAuthConnections,
  OwnServerEntry,
  OwnServerValues,
} from '../../settings';
import { clientDigest } from './Binding';
import { checkServer } from './checkServer';
import { ConnectionNotice, currentNotices } from './ConnectionNotice';
import { ConnectionParts } from './ConnectionParts';
import { disconnectConnection } from './disconnectConnection';
import { FindOptions, findConnection } from './findConnection';
import { keepAlive } from './keepAlive';
import { keptClient } from './keptClient';
import { openSecret } from './openSecret';
import { presentConnection } from './presentConnection';
import { proveConnection } from './proveConnection';
import { pruneConnections } from './pruneConnections';
import { readConnection } from './readConnection';
import { redirectProblem } from './redirectProblem';
import { Renewals, RenewalTimes } from './Renewals';
import { resealConnections } from './resealConnections';
import { endNotices, takeNotices } from './takeNotices';
import { connectionWarnings } from './warnings';

/** What of the settings concerns the connections. */
export interface ConnectionReferences {
  /** The own server in force, when it signs in with OAuth. */
  inForce(): Promise<OwnServerValues | undefined>;
  /** The connections of all settings that are in force or can be brought back. */
  all(): Promise<string[]>;
}

/** What connections are made of. */
export interface ConnectionsOptions extends ConnectionParts {
  references: ConnectionReferences;
  times?: RenewalTimes;
}

/** The OAuth connections: found, proven, renewed, told about, disconnected. */
export class Connections implements OAuthConnections {
  private readonly renewals: Renewals;

  constructor(private readonly options: ConnectionsOptions) {
    this.renewals = new Renewals(options, options.times ?? {});
  }

  check(own: OwnServerValues) {
    return checkServer(this.options, own);
  }

  async find(
    own: OwnServerEntry,
    options: FindOptions,
  ): Promise<FoundConnection> {
    return findConnection(this.options, own, options);
  }

  async prove(id: string, { clientSecret }: { clientSecret?: string }) {
    return proveConnection(this.options, this.renewals, { id, clientSecret });
  }

  tokens(id: string): AccessTokens {
    return { get: wish => this.renewals.get(id, wish) };
  }

  async present(id: string): Promise<OAuthConnection | undefined> {
    const connection = await readConnection(this.options.knex, { id });
    return connection && presentConnection(connection);
  }

  async warnings(own: OwnServerValues): Promise<string[]> {
    return own.oauth ? connectionWarnings(await this.facts(own.oauth)) : [];
  }

  redirect() {
    const { redirectUrl } = this.options;
    return { redirectUrl, problem: redirectProblem(redirectUrl) };
  }

  /** When the client secret of a connection was entered, in epoch milliseconds. */
  async secretChangedAt(id: string): Promise<number | undefined> {
    return (await readConnection(this.options.knex, { id }))?.secretChangedAt;
  }

  /**
   * The client secret that is kept for the same client.
   *
   * @param options.connectionId - that of the settings in force when absent
   * @returns undefined when it was for another provider, tenant, endpoint or client ID
   * @throws TokenFault when it does not open
   */
  async clientSecretFor(options: {
    connectionId?: string;
    client: OAuthClient;
  }): Promise<string | undefined> {
    const { knex, references } = this.options;
    const id =
      options.connectionId ?? (await references.inForce())?.oauth?.connectionId;
    const connection = id && (await readConnection(knex, { id }));
    const wanted = clientDigest(keptClient(options.client));
    return connection && clientDigest(connection.client) === wanted
      ? openSecret(this.options, connection, 'sealed_client_secret')
      : undefined;
  }

  /** Ends the connection in force: hands its token back to the provider, and erases its secrets. */
  async disconnect({ by }: { by: string }): Promise<void> {
    const own = await this.options.references.inForce();
    const id = own?.oauth?.connectionId;
    if (id !== undefined) {
      await disconnectConnection(this.options, { id, by });
    }
  }

  /**
   * What has to be done once a day, by one backend: a renewal, so that an
   * authorisation that nobody uses does not lapse; and forgetting what no
   * settings refer to.
   */
  async keepHouse(): Promise<void> {
    const { knex, references } = this.options;
    const inForce = (await references.inForce())?.oauth?.connectionId;
    if (inForce !== undefined) {
      await keepAlive(this.options, this.renewals, inForce);
    }
    await pruneConnections(knex, { referenced: await references.all() });
  }

  /** Tells what administrators have to know about the connection in force, once. */
  async tell(send: (notice: ConnectionNotice) => Promise<void>): Promise<void> {
    const { knex, references } = this.options;
    const oauth = (await references.inForce())?.oauth;
    const id = oauth?.connectionId;
    if (!oauth || id === undefined) {
      return;
    }
    const current = currentNotices(await this.facts(oauth));
    const untold = await takeNotices(knex, { id, current });
    if (untold.length === 0) {
      return;
    }
    let told = false;
    try {
      for (const notice of untold) await send(notice);
      told = true;
    } finally {
      await endNotices(knex, { id, current, told });
    }
  }

  /** Seals all secrets again; see `ResealVerb` in sealing/. */
  async reseal(reseal: Reseal): Promise<number> {
    return resealConnections({ knex: this.options.knex, reseal });
  }

  /** Waits for renewals that are under way, so that no backend stops before their tokens are stored. */
  async settled(): Promise<void> {
    await this.renewals.settled();
  }

  private async facts(oauth: NonNullable<OwnServerValues['oauth']>) {
    const { knex } = this.options;
    const id = oauth.connectionId;
    const connection =
      id === undefined ? undefined : await readConnection(knex, { id });
    const now = connection?.readAt ?? (await readDatabaseClock(knex));
    return { client: oauth, connection, now };
  }
}
