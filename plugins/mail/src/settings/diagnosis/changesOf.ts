import {
  DiagnosisRepair,
  securitySchema,
} from '@mailroom/backstage-plugin-mail-common';
import { SettingsDraft, SettingsField } from '../SettingsDraft';
import { fieldAt } from '../settingsFields';

/** What a repair writes into the form. */
export type Changes = Partial<Record<SettingsField, string>>;

/** Fields of free text that a repair may fill, and those with a list of what they can be. */
const fillable: Partial<Record<SettingsField, readonly string[] | 'text'>> = {
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

/**
 * What a repair writes into the form.
 *
 * @returns undefined when the form cannot show all of it: half a repair may do harm
 */
export function changesOf(repair: DiagnosisRepair): Changes | undefined {
  const changes: Changes = {};
  for (const { field: path, value } of repair.changes) {
    const field = fieldAt(path);
    const allowed = field && fillable[field];
    const text = String(value);
    if (!allowed || (allowed !== 'text' && !allowed.includes(text))) {
      return undefined;
    }
    changes[field] = text;
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** Whether the form holds all that a repair writes. */
export function holds(draft: SettingsDraft, changes: Changes): boolean {
  return Object.entries(changes).every(
    ([field, value]) => draft[field as SettingsField] === value,
  );
}
