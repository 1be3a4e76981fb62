import { LoggerService } from '@backstage/backend-plugin-api';
import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { Sealing } from '../../sealing';
import { MailPolicy, OAuthConnections } from '../../settings';
import { Providers } from '../providers';

/** What a sign-in asks of the connections. */
export interface FlowConnections
  extends Pick<OAuthConnections, 'check' | 'present' | 'redirect'> {
  /**
   * The client secret that is kept for the same client.
   *
   * @param options.connectionId - of the form; that of the settings in force when absent
   * @param options.by - who wants to use it: only one's own, and that of the settings in force
   * @returns undefined when it was for another provider, tenant, endpoint or client ID
   * @throws TokenFault when it does not open
   */
  clientSecretFor(options: {
    connectionId?: string;
    client: OAuthClient;
    by: string;
  }): Promise<string | undefined>;

  /** Hands back to the provider what was granted and nobody wants, in the background. */
  handBack(unused: {
    client: OAuthClient;
    clientSecret?: string;
    refreshToken: string;
    /** Whose it was, for the log. */
    of: string;
  }): void;

  /** Ends the connection in force, here and at the provider. */
  disconnect(options: { by: string }): Promise<void>;
}

/** What sign-ins are made with. */
export interface FlowParts {
  knex: Knex;
  sealing: Sealing;
  logger: LoggerService;
  providers: Providers;
  policy: MailPolicy;
  connections: FlowConnections;
  /** Of the portal; no slash at the end. */
  appBaseUrl: string;
  /** Where browsers reach this plugin's API; no slash at the end. */
  apiBaseUrl: string;
}
