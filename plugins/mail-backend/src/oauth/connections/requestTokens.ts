import {
  clientCredentialsGrant,
  Configuration,
  genericGrantRequest,
  refreshTokenGrant,
} from 'openid-client';
import {
  OAuthPolicy,
  openClient,
  Provider,
  readTokens,
  TokenAnswer,
} from '../providers';
import { Connection } from './Connection';
import { assertServiceAccount } from './ServiceAccountKey';

/** The secrets of a connection, opened. */
export interface OpenedSecrets {
  /** The client secret, or the key file of a service account. */
  clientSecret?: string;
  refreshToken?: string;
}

/** With whom tokens are asked for. */
export interface TokenRequest {
  connection: Connection;
  secrets: OpenedSecrets;
  provider: Provider;
  policy: OAuthPolicy;
  timeoutMs: number;
}

/**
 * Asks the token endpoint of a provider, once.
 *
 * @throws whatever `explainTrouble` explains
 */
export async function requestTokens(
  request: TokenRequest,
): Promise<TokenAnswer> {
  const { connection, secrets, provider } = request;
  const { client } = connection;
  const byKey = client.grant === 'application' && provider.usesServiceAccounts;
  const configuration = await openClient(client, {
    ...request,
    clientSecret: byKey ? undefined : secrets.clientSecret,
  });
  const answer = await (byKey
    ? actForMailbox(configuration, request)
    : ask(configuration, request));
  const tokens = readTokens(answer, { client, provider });
  return client.grant === 'application'
    ? { ...tokens, refreshToken: undefined }
    : tokens;
}

function ask(configuration: Configuration, request: TokenRequest) {
  const { connection, secrets, provider } = request;
  const { client } = connection;
  const scope = provider.scope(client);
  if (client.grant === 'application') {
    return clientCredentialsGrant(configuration, { ...(scope && { scope }) });
  }
  return refreshTokenGrant(
    configuration,
    secrets.refreshToken ?? '',
    // Left out, it is what was granted (RFC 6749 §6), which is all that others know to say.
    provider.repeatsScope ? { scope } : {},
  );
}

/** A service account that acts for a mailbox (RFC 7523 §2.1). */
async function actForMailbox(
  configuration: Configuration,
  { connection, secrets, provider }: TokenRequest,
) {
  const assertion = await assertServiceAccount(secrets.clientSecret ?? '', {
    mailbox: connection.account ?? '',
    scope: provider.scope(connection.client),
    audience: configuration.serverMetadata().token_endpoint ?? '',
  });
  return genericGrantRequest(
    configuration,
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
    { assertion },
  );
}
