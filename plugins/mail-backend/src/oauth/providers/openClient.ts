import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import {
  allowInsecureRequests,
  ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
} from 'openid-client';
import { endpointFault } from './endpointFault';
import { EndpointRefused, guardedFetch } from './guardedFetch';
import { OAuthPolicy, Provider } from './Provider';

/** What a client is opened with. */
export interface OpenClientOptions {
  /** Absent only for a service account, whose key speaks for it. */
  clientSecret?: string;
  provider: Provider;
  policy: OAuthPolicy;
  /**
   * How long the provider may take for one answer.
   * @defaultValue 8000
   */
  timeoutMs?: number;
}

/** What discovery costs comes out of the time of a lease, so it gets the smaller part. */
const discoveryShare = 0.5;

/**
 * Gets ready to ask a provider for tokens; discovers its endpoints where they are not known.
 *
 * @param client - without faults
 * @throws what openid-client throws, and {@link EndpointRefused}: explainTrouble knows both
 */
export async function openClient(
  client: OAuthClient,
  options: OpenClientOptions,
): Promise<Configuration> {
  const { provider, policy, timeoutMs = 8_000 } = options;
  const endpoints = provider.endpoints(client);
  const configuration =
    'discoverFrom' in endpoints
      ? await discover(client, options, endpoints.discoverFrom)
      : new Configuration(
          {
            issuer: endpoints.issuer,
            authorization_endpoint: endpoints.authorization,
            token_endpoint: endpoints.token,
            revocation_endpoint: endpoints.revocation,
          },
          clientIdOf(client),
          undefined,
          authenticationOf(client, options),
        );
  configuration.timeout = timeoutMs / 1000;
  configuration[customFetch] = guardedFetch(policy);
  if (configuration.serverMetadata().token_endpoint?.startsWith('http:')) {
    // guardedFetch lets it pass on the portal's own machine only.
    allowInsecureRequests(configuration);
  }
  return configuration;
}

/**
 * Asks where OpenID Connect puts the document, then where RFC 8414 does.
 *
 * @remarks
 *
 * They differ for an issuer with a path: one appends to it, the other puts its
 * part between host and path (RFC 8414 §3.1). Who knows only the second may
 * answer the first with anything, such as its own start page.
 */
async function discover(
  client: OAuthClient,
  options: OpenClientOptions,
  issuer: string,
): Promise<Configuration> {
  refuse(issuer, options.policy);
  const ask = (algorithm: 'oidc' | 'oauth2') =>
    discovery(
      new URL(issuer),
      clientIdOf(client),
      undefined,
      authenticationOf(client, options),
      {
        algorithm,
        timeout: ((options.timeoutMs ?? 8_000) / 1000) * discoveryShare,
        [customFetch]: guardedFetch(options.policy),
        execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
      },
    );
  const found = await ask('oidc').catch(error => {
    if (isAnotherPage(error)) return ask('oauth2');
    throw error;
  });
  const metadata = found.serverMetadata();
  for (const endpoint of [
    metadata.authorization_endpoint,
    metadata.token_endpoint,
    metadata.revocation_endpoint,
  ]) {
    if (endpoint !== undefined) refuse(endpoint, options.policy);
  }
  return found;
}

/** Something answered, and has no such document: trouble that may pass is no reason to look elsewhere. */
function isAnotherPage(error: unknown): boolean {
  return (
    error instanceof ClientError &&
    error.cause instanceof Response &&
    error.cause.status < 500 &&
    error.cause.status !== 429
  );
}

function refuse(endpoint: string, policy: OAuthPolicy) {
  const fault = endpointFault(endpoint, policy);
  if (fault) {
    throw new EndpointRefused(`The address of the provider ${fault}`);
  }
}

function clientIdOf({ clientId }: OAuthClient): string {
  return clientId || 'service-account';
}

function authenticationOf(
  client: OAuthClient,
  { clientSecret, provider }: OpenClientOptions,
): ClientAuth {
  if (clientSecret === undefined) {
    // The assertion says it all (RFC 7523 §3); openid-client's None() would add a client ID.
    return () => {};
  }
  return provider.clientAuthentication(client) === 'client_secret_basic'
    ? ClientSecretBasic(clientSecret)
    : ClientSecretPost(clientSecret);
}
