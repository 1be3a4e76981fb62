import { MailTexts } from '../../translation';
import { FieldErrors, SettingsDraft } from '../SettingsDraft';
import { parseParameters } from './authorizationParameters';
import { isConnectionFor, isSecretKept } from './madeFor';
import { OAuthFields, usesServiceAccount } from './OAuthFields';

/** What is missing or wrong in the OAuth part, as far as it can be seen here. */
export function checkOAuth(draft: SettingsDraft, t: MailTexts): FieldErrors {
  if (draft.authentication !== 'oauth') return {};
  const errors: FieldErrors = {};
  for (const field of neededFields(draft)) {
    if (!draft[field]?.trim()) errors[field] = t(`oauth.needed.${field}`);
  }
  return {
    ...errors,
    ...wrongParameters(draft, t),
    ...wrongEndpoints(draft, t),
  };
}

/** That there is no token, which is what a sign-in is for. */
export function missingToken(draft: SettingsDraft, t: MailTexts): FieldErrors {
  const isMissing =
    draft.authentication === 'oauth' &&
    draft.oauthGrant === 'mailbox-user' &&
    !draft.oauthRefreshToken?.trim() &&
    !isConnectionFor(draft);
  return isMissing ? { oauthConnectionId: t('oauth.needed.token') } : {};
}

type NeededField = Extract<
  keyof OAuthFields | 'username',
  | 'username'
  | 'oauthClientId'
  | 'oauthClientSecret'
  | 'oauthTenantId'
  | 'oauthServiceAccountKey'
  | 'oauthIssuer'
>;

function neededFields(draft: SettingsDraft): NeededField[] {
  const secret: NeededField[] = isSecretKept(draft)
    ? []
    : [
        usesServiceAccount(draft)
          ? 'oauthServiceAccountKey'
          : 'oauthClientSecret',
      ];
  if (usesServiceAccount(draft)) return [...secret, 'username'];
  const ofProvider = {
    microsoft: ['oauthTenantId'],
    google: [],
    generic: hasEndpoints(draft) ? [] : ['oauthIssuer'],
  } as const satisfies Record<string, readonly NeededField[]>;
  return [
    ...ofProvider[draft.oauthProvider],
    ...(['oauthClientId'] as const),
    ...secret,
    ...(['username'] as const),
  ];
}

function hasEndpoints(draft: SettingsDraft): boolean {
  const { oauthAuthorizationEndpoint, oauthTokenEndpoint } = draft;
  return `${oauthAuthorizationEndpoint}${oauthTokenEndpoint}`.trim() !== '';
}

/** Whoever names endpoints names both: nothing is discovered then. */
function wrongEndpoints(draft: SettingsDraft, t: MailTexts): FieldErrors {
  if (draft.oauthProvider !== 'generic' || !hasEndpoints(draft)) return {};
  const errors: FieldErrors = {};
  const isOpened = draft.oauthGrant === 'mailbox-user';
  if (isOpened && !draft.oauthAuthorizationEndpoint.trim()) {
    errors.oauthAuthorizationEndpoint = t('oauth.needed.bothEndpoints');
  }
  if (!draft.oauthTokenEndpoint.trim()) {
    errors.oauthTokenEndpoint = t('oauth.needed.bothEndpoints');
  }
  return errors;
}

function wrongParameters(draft: SettingsDraft, t: MailTexts): FieldErrors {
  if (draft.oauthProvider !== 'generic') return {};
  const parsed = parseParameters(draft.oauthAuthorizationParameters);
  if (!('mistake' in parsed)) return {};
  return {
    oauthAuthorizationParameters: t('oauth.wrongParameter', {
      line: parsed.mistake,
    }),
  };
}
