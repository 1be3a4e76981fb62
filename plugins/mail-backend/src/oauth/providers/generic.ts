import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { FieldFault } from '../../http';
import { endpointFault } from './endpointFault';
import { isFilled, missingField, unknownFields } from './fieldFaults';
import { OAuthPolicy, Provider, ProviderEndpoints } from './Provider';

/** What an authorization request says by itself; whoever could say it again could take the code elsewhere. */
const reserved =
  /^(client_id|client_secret|code|code_challenge|code_challenge_method|redirect_uri|request|request_uri|response_mode|response_type|scope|state)$/i;

/** Any provider that speaks OAuth 2.0 (RFC 6749), by what is entered about it. */
export function generic(): Provider {
  return {
    id: 'generic',
    name: 'the provider',
    faults,
    endpoints,
    scope: ({ scope = '' }) => scope.split(/\s+/).filter(Boolean).join(' '),
    // What of a free text is needed, only the mail server knows.
    neededScope: () => [],
    authorizationParameters: ({ authorizationParameters }) => ({
      ...authorizationParameters,
    }),
    clientAuthentication: ({ clientAuthentication = 'client_secret_post' }) =>
      clientAuthentication,
    mechanism: ({ mechanism = 'XOAUTH2' }) => mechanism,
    mailHosts: () => undefined,
    repeatsScope: false,
    usesServiceAccounts: false,
    troubles: [],
  };
}

function endpoints(client: OAuthClient): ProviderEndpoints {
  const { issuer = '', authorizationEndpoint, tokenEndpoint } = client;
  return tokenEndpoint
    ? {
        issuer: issuer || new URL(tokenEndpoint).origin,
        authorization: authorizationEndpoint || undefined,
        token: tokenEndpoint,
      }
    : { discoverFrom: issuer };
}

function faults(client: OAuthClient, policy: OAuthPolicy): FieldFault[] {
  return [
    ...missingField(
      client,
      'clientId',
      'The provider gives it on registration.',
    ),
    ...endpointFaults(client, policy),
    ...parameterFaults(client),
    ...unknownFields(client, {
      provider: 'this provider',
      known: [
        ...(['issuer', 'authorizationEndpoint', 'tokenEndpoint'] as const),
        ...(['clientAuthentication', 'scope', 'mechanism'] as const),
        'authorizationParameters',
      ],
    }),
  ];
}

function endpointFaults(
  client: OAuthClient,
  policy: OAuthPolicy,
): FieldFault[] {
  const entered = (
    ['issuer', 'authorizationEndpoint', 'tokenEndpoint'] as const
  ).flatMap(path => {
    const value = client[path];
    const fault = value ? endpointFault(value, policy) : undefined;
    return fault === undefined ? [] : [{ path, message: fault }];
  });
  return [...entered, ...missingEndpoints(client)];
}

function missingEndpoints(client: OAuthClient): FieldFault[] {
  const { issuer, authorizationEndpoint, tokenEndpoint } = client;
  if (!issuer && !tokenEndpoint) {
    return missingField(
      client,
      'issuer',
      'Enter it, or the endpoints for authorization and tokens.',
    );
  }
  if (authorizationEndpoint && !tokenEndpoint) {
    return missingField(
      client,
      'tokenEndpoint',
      'It belongs to the authorization endpoint.',
    );
  }
  return tokenEndpoint && client.grant === 'mailbox-user'
    ? missingField(
        client,
        'authorizationEndpoint',
        'It belongs to the token endpoint.',
      )
    : [];
}

function parameterFaults(client: OAuthClient): FieldFault[] {
  return Object.entries(client.authorizationParameters ?? {}).flatMap(
    ([name, value]) => {
      const path = 'authorizationParameters';
      if (reserved.test(name)) {
        return [
          { path, message: `must not hold "${name}": the portal says it.` },
        ];
      }
      return isFilled(name) && !/\p{Cc}/u.test(`${name}${value}`)
        ? []
        : [{ path, message: 'must hold names and values of one line.' }];
    },
  );
}
