import { OAuthFields, usesServiceAccount } from './OAuthFields';

/** What a connection is bound to. */
export type BoundValues = OAuthFields &
  Record<
    'host' | 'port' | 'security' | 'certificateAuthority' | 'serverName',
    string
  >;

/** The same, and what the connection of the form was made for. */
export type BoundConnection = BoundValues & { oauthMadeFor: string };

/**
 * Names the registration that a client secret belongs to; with another one it
 * has to be typed again, or it would go to whoever answers there.
 */
function registrationOf(draft: BoundValues): string {
  const { oauthProvider, oauthClientId } = draft;
  const parts = {
    microsoft: [draft.oauthCloud, draft.oauthTenantId, oauthClientId],
    google: usesServiceAccount(draft) ? ['key'] : [oauthClientId],
    generic: [
      draft.oauthIssuer,
      draft.oauthAuthorizationEndpoint,
      draft.oauthTokenEndpoint,
      oauthClientId,
    ],
  }[oauthProvider];
  return JSON.stringify([oauthProvider, ...parts.map(part => part.trim())]);
}

/**
 * Names where the token may be given: tokens of Microsoft and Google go only to
 * their own mail servers, any other only to the one that it was got for.
 */
function destinationOf(draft: BoundValues): string {
  if (draft.oauthProvider !== 'generic') return draft.oauthGrant;
  const { host, port, security, certificateAuthority, serverName } = draft;
  return JSON.stringify([
    ...[draft.oauthGrant, host.trim(), port.trim(), security],
    ...[certificateAuthority.trim(), serverName.trim()],
  ]);
}

/** Names the values that a connection was made for; the same values have the same name. */
export function madeForOf(draft: BoundValues): string {
  return `${registrationOf(draft)}\n${destinationOf(draft)}`;
}

/** Whether the connection of the form keeps a secret for the registration that stands in it. */
export function isSecretKept(draft: BoundConnection): boolean {
  return (
    draft.oauthConnectionId !== '' &&
    draft.oauthMadeFor.startsWith(`${registrationOf(draft)}\n`)
  );
}

/** Whether the connection of the form can sign in to the server that stands in it. */
export function isConnectionFor(draft: BoundConnection): boolean {
  return (
    draft.oauthConnectionId !== '' && draft.oauthMadeFor === madeForOf(draft)
  );
}
