import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { MailTexts } from '../translation';
import { checkDraft } from './checkDraft';
import {
  fieldOf,
  FormServer,
  formOf,
  isWanted,
  storedPassword,
} from './FormServer';
import { draftOf, FieldErrors, SettingsDraft } from './SettingsDraft';
import { isDestinationChanged } from './settingsFields';

/** What can be seen to be wrong with a form, also with what is stored in mind. */
export function checkForm(
  form: { stored: Settings; draft: SettingsDraft },
  t: MailTexts,
): FieldErrors {
  return {
    ...checkDraft(form.draft, t),
    ...missingCredentials(form, { server: 'own', t }),
    ...missingCredentials(form, { server: 'fallback', t }),
  };
}

/** Without it, people would learn of a password only after all else is put right. */
function missingCredentials(
  { stored, draft }: { stored: Settings; draft: SettingsDraft },
  { server, t }: { server: FormServer; t: MailTexts },
): FieldErrors {
  const { authentication, username, password } = formOf(draft, server);
  if (!isWanted(draft, server) || authentication !== 'basic') return {};
  const errors: FieldErrors = {};
  if (!username.trim()) {
    errors[fieldOf(server, 'username')] = t('settings.error.username');
  }
  // Where none can be stored, there is no field for one.
  if (password || !stored.sealing.configured) return errors;
  if (!storedPassword(stored, server).isSet) {
    errors[fieldOf(server, 'password')] = t('settings.error.password');
  } else if (isDestinationChanged(draftOf(stored), draft, server)) {
    errors[fieldOf(server, 'password')] = t('settings.password.again');
  }
  return errors;
}
