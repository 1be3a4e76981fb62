import { MailTexts } from '../../translation';
import { checkDraft } from '../checkDraft';
import { FieldErrors, SettingsDraft, SettingsField } from '../SettingsDraft';

/** The fields that a sign-in is begun with, besides those of OAuth. */
const serverFields: readonly SettingsField[] = [
  'host',
  'port',
  'security',
  'username',
  'certificateAuthority',
  'serverName',
];

/** What is wrong with the values that a sign-in needs; the sender, for example, may come later. */
export function checkSignIn(draft: SettingsDraft, t: MailTexts): FieldErrors {
  const errors = Object.entries(checkDraft(draft, t)).filter(
    ([field]) =>
      serverFields.some(name => name === field) ||
      (field.startsWith('oauth') && field !== 'oauthConnectionId'),
  );
  return Object.fromEntries(errors);
}
