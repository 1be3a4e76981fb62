import { usesServiceAccount } from '../oauth/OAuthFields';
import {
  fieldOf,
  formOf,
  isOfFallback,
  plainField,
  ServerField,
} from '../FormServer';
import { SettingsDraft, SettingsField } from '../SettingsDraft';

const secrets = [
  'password',
  'fallback.password',
  'oauthClientSecret',
  'oauthServiceAccountKey',
] as const satisfies readonly SettingsField[];

/** A field that is closed while what is stored in it is kept. */
export type Secret = (typeof secrets)[number];

/** Whether a field has to be opened before the keyboard can go there. */
export function isSecret(field: SettingsField): field is Secret {
  return secrets.some(secret => secret === field);
}

/**
 * The field of the form, as it stands, that puts right what another is blamed
 * for: only the fields of the choices are on the page.
 */
export function controlOf(
  field: SettingsField,
  draft: SettingsDraft,
): SettingsField {
  if (isOfFallback(field) && field !== 'fallback.enabled') {
    const control = controlOf(plainField(field), formOf(draft, 'fallback'));
    return fieldOf('fallback', control as ServerField);
  }
  const { authentication } = draft;
  if (field.startsWith('oauth')) {
    return authentication === 'oauth'
      ? oauthControlOf(field, draft)
      : 'authentication';
  }
  if (field === 'password' && authentication !== 'basic') {
    return 'authentication';
  }
  if (field === 'username' && authentication === 'none') {
    return 'authentication';
  }
  return field;
}

/** Where only one provider has a field, the choice of the provider stands for it. */
const onlyOf: Partial<Record<SettingsField, SettingsDraft['oauthProvider']>> = {
  oauthMechanism: 'generic',
  oauthTokenEndpoint: 'generic',
  oauthScope: 'generic',
  oauthIssuer: 'generic',
  oauthTenantId: 'microsoft',
};

function oauthControlOf(
  field: SettingsField,
  draft: SettingsDraft,
): SettingsField {
  const provider = onlyOf[field];
  if (provider) {
    return draft.oauthProvider === provider ? field : 'oauthProvider';
  }
  switch (field) {
    case 'oauthClientId':
    case 'oauthClientSecret':
      return usesServiceAccount(draft) ? 'oauthServiceAccountKey' : field;
    case 'oauthRefreshToken':
    case 'oauthConnectionId':
      return tokenControlOf(draft);
    default:
      return field;
  }
}

/** A mailbox gets its token by the button; an application by who it is. */
function tokenControlOf(draft: SettingsDraft): SettingsField {
  if (draft.oauthGrant === 'mailbox-user') {
    return draft.oauthRefreshToken === undefined
      ? 'oauthConnectionId'
      : 'oauthRefreshToken';
  }
  return usesServiceAccount(draft)
    ? 'oauthServiceAccountKey'
    : 'oauthClientSecret';
}
