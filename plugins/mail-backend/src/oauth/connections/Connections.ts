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
import { FindOptions, findConnection, isFor } from './findConnection';
import { forgetUnused } from './forgetUnused';
import { keepAlive } from './keepAlive';
import { keptClient } from './keptClient';
import { openSecret } from './openSecret';
import { presentConnection } from './presentConnection';
import { proveConnection } from './proveConnection';
import { readConnection } from './readConnection';
import { redirectProblem } from './redirectProblem';
import { Renewals, RenewalTimes } from './Renewals';
import { resealConnections } from './resealConnections';
import { Returns } from './Returns';
import { Revocation } from './revokeToken';
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
  private readonly returns: Returns;

  constructor(private readonly options: ConnectionsOptions) {
    this.renewals = new Renewals(options, options.times ?? {});
    this.returns = new Returns(options);
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

  /**
   * The client secret that is kept for the same client.
   *
   * @param options.connectionId - that of the settings in force when absent
   * @param options.by - who wants to use it: another person's connection that no settings refer to is nobody's business
   * @returns undefined when it was for another provider, tenant, endpoint or client ID
   * @throws TokenFault when it does not open
   */
  async clientSecretFor(options: {
    connectionId?: string;
    client: OAuthClient;
    by: string;
  }): Promise<string | undefined> {
    const { knex, references } = this.options;
    const inForce = (await references.inForce())?.oauth?.connectionId;
    const id = options.connectionId ?? inForce;
    const connection = id && (await readConnection(knex, { id }));
    const wanted = clientDigest(keptClient(options.client));
    return connection &&
      isFor(options.by, { connection, inForce }) &&
      clientDigest(connection.client) === wanted
      ? openSecret(this.options, connection, 'sealed_client_secret')
      : undefined;
  }

  /** Hands back what a sign-in gave and nobody wants, in the background. */
  handBack(unused: Revocation): void {
    this.returns.unused(unused);
  }

  /** Ends the connection in force: erases its secrets, and hands its token back to the provider. */
  async disconnect({ by }: { by: string }): Promise<void> {
    const own = await this.options.references.inForce();
    const id = own?.oauth?.connectionId;
    if (id !== undefined) {
      await disconnectConnection(this.options, this.returns, { id, by });
    }
  }

  /**
   * What has to be done once a day, by one backend: a renewal, so that an
   * authorisation that nobody uses does not lapse; and forgetting what no
   * settings refer to.
   */
  async keepHouse(): Promise<void> {
    const { references } = this.options;
    const inForce = (await references.inForce())?.oauth?.connectionId;
    if (inForce !== undefined) {
      await keepAlive(this.options, this.renewals, inForce);
    }
    const referenced = await references.all();
    await forgetUnused(this.options, this.returns, { referenced });
  }

  /**
   * Tells what administrators have to know about the connection in force, once.
   *
   * @returns the titles of all that they have to know at the moment
   */
  async tell(
    send: (notice: ConnectionNotice) => Promise<void>,
  ): Promise<string[]> {
    const { knex, references } = this.options;
    const oauth = (await references.inForce())?.oauth;
    const id = oauth?.connectionId;
    if (!oauth || id === undefined) {
      return [];
    }
    const current = currentNotices(await this.facts(oauth));
    const titles = current.map(({ title }) => title);
    const untold = await takeNotices(knex, { id, current });
    if (untold.length === 0) {
      return titles;
    }
    let told = false;
    try {
      for (const notice of untold) await send(notice);
      told = true;
    } finally {
      await endNotices(knex, { id, current, told });
    }
    return titles;
  }

  /** Seals all secrets again; see `ResealVerb` in sealing/. */
  async reseal(reseal: Reseal): Promise<number> {
    return resealConnections({ knex: this.options.knex, reseal });
  }

  /** Waits for renewals that are under way, so that no backend stops before their tokens are stored, and for what is handed back. */
  async settled(): Promise<void> {
    await this.renewals.settled();
    await this.returns.settled();
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
