import { fieldOf, FormServer, serverFields } from './FormServer';
import { SettingsDraft, SettingsField } from './SettingsDraft';

/** The fields of OAuth; `oauth.*` in the own server. */
const oauthFields = [
  'oauthProvider',
  'oauthGrant',
  'oauthCloud',
  'oauthServiceAccountKey',
  'oauthIssuer',
  'oauthClientId',
  'oauthClientSecret',
  'oauthClientSecretExpiresOn',
  'oauthTenantId',
  'oauthScope',
  'oauthAuthorizationEndpoint',
  'oauthTokenEndpoint',
  'oauthClientAuthentication',
  'oauthMechanism',
  'oauthAuthorizationParameters',
] as const satisfies readonly SettingsField[];

/** After the mailbox, whose sign-in they are. */
const oauthTokenFields = [
  'oauthConnectionId',
  'oauthRefreshToken',
] as const satisfies readonly SettingsField[];

/** What is decided whichever server sends. */
const choiceFields = [
  'enabled',
  'sender',
] as const satisfies readonly SettingsField[];

/** The fields of the own server that are always open, in their order on the page. */
const openFields = [
  'preset',
  'host',
  'port',
  'security',
  'authentication',
  ...oauthFields,
  'username',
  'password',
  ...oauthTokenFields,
  'fromEmail',
  'fromName',
  'replyTo',
  'envelopeSender',
] as const satisfies readonly SettingsField[];

/** The fields of the accordion; `advanced.*` in the own server. */
export const advancedFields = [
  'certificateAuthority',
  'serverName',
  'ehloName',
  'connectionTimeoutSeconds',
  'greetingTimeoutSeconds',
  'idleTimeoutSeconds',
  'maxConnections',
  'messagesPerMinute',
  'messagesPerDay',
  'properties',
] as const satisfies readonly SettingsField[];

/** The fields of the server that stands in; `fallback.*` for the backend, too. */
const fallbackFields: readonly SettingsField[] = serverFields.map(
  field => `fallback.${field}` as const,
);

/** Every field in its order on the page, which is the order of the keyboard. */
export const settingsFields: readonly SettingsField[] = [
  ...choiceFields,
  ...openFields,
  ...advancedFields,
  'fallback.enabled',
  ...fallbackFields,
];

/**
 * Where a stored password would go: with another destination it has to be typed
 * again, or it could be sent to whoever waits there.
 */
const destinationFields = [
  'host',
  'port',
  'security',
  'username',
  'certificateAuthority',
  'serverName',
] as const;

/** The id of a field's control in the document. */
export function fieldId(field: SettingsField): string {
  return `mail-settings-${field}`;
}

/** Whether a field is in the accordion. */
export function isAdvanced(field: SettingsField): boolean {
  return advancedFields.some(advanced => advanced === field);
}

/**
 * The field that a path of the backend is about: `own.advanced.properties.mail.smtp.auth`
 * is about the properties, `host` about the host, `fallback.advanced.serverName` about
 * the name of the server that stands in; `undefined` when it is about none.
 */
export function fieldAt(path: string): SettingsField | undefined {
  const name = path
    .replace(/^own\./, '')
    .replace(/^(fallback\.)?advanced\./, '$1')
    .replace(/^oauth$/, 'oauthProvider')
    .replace(/^oauth\.(.)/, (_, first) => `oauth${first.toUpperCase()}`);
  return settingsFields.find(
    field => name === field || name.startsWith(`${field}.`),
  );
}

function isOAuth(field: SettingsField): boolean {
  return [...oauthFields, ...oauthTokenFields].some(name => name === field);
}

/** What differs between two forms, in the order of the page; an empty new password is none. */
export function changedFields(
  before: SettingsDraft,
  after: SettingsDraft,
): SettingsField[] {
  const relevant: SettingsField[] = [
    ...choiceFields,
    ...(after.sender === 'own' ? [...openFields, ...advancedFields] : []),
    'fallback.enabled',
    ...(after['fallback.enabled'] ? fallbackFields : []),
  ];
  return relevant.filter(
    field =>
      (before[field] || '') !== (after[field] || '') &&
      (after.authentication === 'oauth' || !isOAuth(field)),
  );
}

/** Whether the password would go somewhere else than the stored one does. */
export function isDestinationChanged(
  before: SettingsDraft,
  after: SettingsDraft,
  server: FormServer,
): boolean {
  return destinationFields
    .map(field => fieldOf(server, field))
    .some(field => before[field] !== after[field]);
}
