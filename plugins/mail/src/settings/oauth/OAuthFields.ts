import {
  microsoftClouds,
  OAuthClient,
  OAuthDraft,
  OAuthProviderId,
  OwnServer,
  recogniseServer,
} from '@mailroom/backstage-plugin-mail-common';
import { parametersText, parseParameters } from './authorizationParameters';

/** One of Microsoft's clouds. */
export type MicrosoftCloud = (typeof microsoftClouds)[number];

/** The OAuth part of the form: texts as they are typed, wrong ones too. */
export interface OAuthFields {
  oauthProvider: OAuthProviderId;
  oauthGrant: OAuthClient['grant'];
  oauthCloud: MicrosoftCloud;
  oauthTenantId: string;
  oauthIssuer: string;
  oauthAuthorizationEndpoint: string;
  oauthTokenEndpoint: string;
  oauthClientId: string;
  /** `undefined` keeps the stored one; a text is a new one. */
  oauthClientSecret: string | undefined;
  oauthClientSecretExpiresOn: string;
  /** The key file of a Google service account; `undefined` keeps the stored one. */
  oauthServiceAccountKey: string | undefined;
  oauthScope: string;
  oauthClientAuthentication: NonNullable<OAuthClient['clientAuthentication']>;
  oauthMechanism: NonNullable<OAuthClient['mechanism']>;
  /** A line each: name=value. */
  oauthAuthorizationParameters: string;
  /** The connection that keeps the secrets and tokens; empty when there is none. */
  oauthConnectionId: string;
  /** A pasted token; `undefined` when none is pasted. */
  oauthRefreshToken: string | undefined;
}

/** The fields as the stored own server fills them; without one, as its host suggests. */
export function oauthFieldsOf(own: OwnServer | undefined): OAuthFields {
  const oauth: Partial<NonNullable<OwnServer['oauth']>> = own?.oauth ?? {};
  return {
    oauthProvider:
      oauth.provider ?? recogniseServer(own?.host ?? '')?.oauth ?? 'microsoft',
    oauthGrant: oauth.grant ?? 'mailbox-user',
    oauthCloud: oauth.cloud ?? 'global',
    ...textsOf(oauth),
    oauthClientAuthentication:
      oauth.clientAuthentication ?? 'client_secret_post',
    oauthMechanism: oauth.mechanism ?? 'XOAUTH2',
    oauthAuthorizationParameters: parametersText(
      oauth.authorizationParameters ?? {},
    ),
    oauthConnectionId: oauth.connectionId ?? '',
    oauthClientSecret: undefined,
    oauthServiceAccountKey: undefined,
    oauthRefreshToken: undefined,
  };
}

function textsOf(oauth: Partial<NonNullable<OwnServer['oauth']>>) {
  return {
    oauthTenantId: oauth.tenantId ?? '',
    oauthIssuer: oauth.issuer ?? '',
    oauthAuthorizationEndpoint: oauth.authorizationEndpoint ?? '',
    oauthTokenEndpoint: oauth.tokenEndpoint ?? '',
    oauthClientId: oauth.clientId ?? '',
    oauthClientSecretExpiresOn: oauth.clientSecretExpiresOn ?? '',
    oauthScope: oauth.scope ?? '',
  };
}

const ofProvider: Record<
  OAuthProviderId,
  (fields: OAuthFields) => Partial<OAuthDraft>
> = {
  microsoft: fields => ({
    ...registrationOf(fields),
    clientSecretExpiresOn: text(fields.oauthClientSecretExpiresOn),
    cloud: fields.oauthCloud === 'global' ? undefined : fields.oauthCloud,
    tenantId: text(fields.oauthTenantId),
  }),
  google: fields =>
    usesServiceAccount(fields)
      ? { serviceAccountKey: text(fields.oauthServiceAccountKey) }
      : registrationOf(fields),
  generic: fields => ({
    ...registrationOf(fields),
    clientSecretExpiresOn: text(fields.oauthClientSecretExpiresOn),
    issuer: text(fields.oauthIssuer),
    authorizationEndpoint: text(fields.oauthAuthorizationEndpoint),
    tokenEndpoint: text(fields.oauthTokenEndpoint),
    clientAuthentication: fields.oauthClientAuthentication,
    scope: text(fields.oauthScope),
    authorizationParameters: parametersOf(fields),
    mechanism: fields.oauthMechanism,
  }),
};

/** The OAuth part as it is sent: what its provider knows, and nothing of the others. */
export function oauthOf(fields: OAuthFields): OAuthDraft {
  return {
    provider: fields.oauthProvider,
    grant: fields.oauthGrant,
    connectionId: fields.oauthConnectionId || undefined,
    ...ofProvider[fields.oauthProvider](fields),
    ...(fields.oauthGrant === 'mailbox-user'
      ? { refreshToken: text(fields.oauthRefreshToken) }
      : {}),
  };
}

/** A Google service account signs in with its key; there is no client to register. */
export function usesServiceAccount(
  fields: Pick<OAuthFields, 'oauthProvider' | 'oauthGrant'>,
): boolean {
  return (
    fields.oauthProvider === 'google' && fields.oauthGrant === 'application'
  );
}

function registrationOf(fields: OAuthFields) {
  return {
    clientId: text(fields.oauthClientId),
    clientSecret: text(fields.oauthClientSecret),
  };
}

function parametersOf(fields: OAuthFields) {
  const parsed = parseParameters(fields.oauthAuthorizationParameters);
  if ('mistake' in parsed) return undefined;
  return Object.keys(parsed.values).length > 0 ? parsed.values : undefined;
}

// Pasted from a page, a secret often brings a blank or a line end with it; none of these begins or ends with one.
function text(typed: string | undefined): string | undefined {
  return typed?.trim() || undefined;
}
