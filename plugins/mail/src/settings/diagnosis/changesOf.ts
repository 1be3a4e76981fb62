import {
  DiagnosisRepair,
  securitySchema,
} from '@mailroom/backstage-plugin-mail-common';
import {
  FormServer,
  isOfFallback,
  PlainField,
  plainField,
} from '../FormServer';
import { SettingsDraft, SettingsField } from '../SettingsDraft';
import { fieldAt } from '../settingsFields';

/** What a repair writes into the form. */
export type Changes = Partial<Record<SettingsField, string>>;

/** Fields of free text that a repair may fill, and those with a list of what they can be. */
const fillable: Partial<Record<PlainField, readonly string[] | 'text'>> = {
  host: 'text',
  port: 'text',
  security: securitySchema.options,
  authentication: ['none', 'basic', 'oauth'],
  username: 'text',
  fromEmail: 'text',
  envelopeSender: 'text',
  serverName: 'text',
  ehloName: 'text',
  certificateAuthority: 'text',
  maxConnections: 'text',
  oauthMechanism: ['XOAUTH2', 'OAUTHBEARER'],
};

/** The field of a server that the backend speaks of, by its path into that server. */
export function fieldIn(
  server: FormServer,
  path: string,
): SettingsField | undefined {
  return fieldAt(server === 'own' ? path : `fallback.${path}`);
}

/**
 * What a repair writes into the form.
 *
 * @returns undefined when the form cannot show all of it: half a repair may do harm
 */
export function changesOf(
  repair: DiagnosisRepair,
  server: FormServer,
): Changes | undefined {
  const changes: Changes = {};
  for (const { field: path, value } of repair.changes) {
    const field = fieldIn(server, path);
    const text = String(value);
    if (!field || !canHold(field, text)) return undefined;
    changes[field] = text;
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
}

function canHold(field: SettingsField, text: string): boolean {
  if (field === 'fallback.enabled') return false;
  // Only the first server signs in with tokens.
  if (isOfFallback(field) && text === 'oauth') return false;
  const allowed = fillable[plainField(field)];
  return allowed === 'text' || (allowed?.includes(text) ?? false);
}

/** Whether the form holds all that a repair writes. */
export function holds(draft: SettingsDraft, changes: Changes): boolean {
  return Object.entries(changes).every(
    ([field, value]) => draft[field as SettingsField] === value,
  );
}
