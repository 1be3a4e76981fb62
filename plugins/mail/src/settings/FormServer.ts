import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { MailTexts } from '../translation';
import {
  inFallback,
  ServerDraft,
  SettingsDraft,
  SettingsField,
} from './SettingsDraft';

/** The servers that the form is about: the own one, and the one that stands in. */
export const formServers = ['own', 'fallback'] as const;

/** One of them. */
export type FormServer = (typeof formServers)[number];

/** A field that every server has. */
export type ServerField = keyof ServerDraft;

/** The fields that every server has, in their order on the page. */
export const serverFields = [
  'preset',
  'host',
  'port',
  'security',
  'authentication',
  'username',
  'password',
  'certificateAuthority',
  'serverName',
  'maxConnections',
  'messagesPerMinute',
  'messagesPerDay',
] as const satisfies readonly ServerField[];

/** A field as the server that does not stand in has it. */
export type PlainField = Exclude<SettingsField, `fallback.${string}`>;

/** The field of the form that is that of one of the servers. */
export function fieldOf<Field extends ServerField>(
  server: FormServer,
  field: Field,
): Field | `fallback.${Field}` {
  return server === 'own' ? field : `fallback.${field}`;
}

/** Whether a field is one of the server that stands in. */
export function isOfFallback(
  field: SettingsField,
): field is Extract<SettingsField, `fallback.${string}`> {
  return field.startsWith('fallback.');
}

/** The same field of the first server. */
export function plainField(
  field: Exclude<SettingsField, 'fallback.enabled'>,
): PlainField {
  return field.replace(/^fallback\./, '') as PlainField;
}

/** The form as if one of its servers were the only one. */
export function formOf(
  draft: SettingsDraft,
  server: FormServer,
): SettingsDraft {
  const values = serverFields.map(field => [
    field,
    draft[fieldOf(server, field)],
  ]);
  return { ...draft, ...Object.fromEntries(values) };
}

/** What is written into the form when fields of one of its servers change; the one that stands in knows no OAuth. */
export function changesTo(
  server: FormServer,
  changes: Partial<SettingsDraft>,
): Partial<SettingsDraft> {
  if (server === 'own') return changes;
  const values = serverFields
    .filter(field => field in changes)
    .map(field => [field, changes[field]]);
  const { authentication, ...rest }: Partial<ServerDraft> =
    Object.fromEntries(values);
  return inFallback(
    authentication
      ? {
          ...rest,
          authentication: authentication === 'none' ? 'none' : 'basic',
        }
      : rest,
  );
}

/** Whether a server of the form is to be used. */
export function isWanted(draft: SettingsDraft, server: FormServer): boolean {
  return server === 'own' ? draft.sender === 'own' : draft['fallback.enabled'];
}

/** What is known of the stored password of a server. */
export function storedPassword(
  stored: Settings,
  server: FormServer,
): { isSet: boolean; changedAt?: string } {
  return server === 'own'
    ? { isSet: stored.passwordSet, changedAt: stored.passwordChangedAt }
    : {
        isSet: stored.fallbackPasswordSet,
        changedAt: stored.fallbackPasswordChangedAt,
      };
}

/** The names of fields in a row, each server once. */
export function fieldNames(fields: SettingsField[], t: MailTexts): string {
  const names = fields
    .filter(field => !isOfFallback(field))
    .map(field => fieldName(field, t));
  const inner = fields
    .filter(isOfFallback)
    .filter(field => field !== 'fallback.enabled')
    .map(field => t(`settings.field.${plainField(field)}`));
  if (inner.length > 0) {
    names.push(t('settings.fallback.fields', { names: inner.join(', ') }));
  } else if (fields.includes('fallback.enabled')) {
    names.push(fieldName('fallback.enabled', t));
  }
  return names.join(', ');
}

/** The name of a field, where those of both servers are spoken of. */
export function fieldName(field: SettingsField, t: MailTexts): string {
  if (field === 'fallback.enabled') return t('settings.fallback.title');
  const name = t(`settings.field.${plainField(field)}`);
  return isOfFallback(field) ? t('settings.fallback.field', { name }) : name;
}
