import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { MailTexts } from '../translation';
import { checkDraft } from './checkDraft';
import { draftOf, FieldErrors, SettingsDraft } from './SettingsDraft';
import { isDestinationChanged } from './settingsFields';

/** What can be seen to be wrong with a form, also with what is stored in mind. */
export function checkForm(
  form: { stored: Settings; draft: SettingsDraft },
  t: MailTexts,
): FieldErrors {
  return { ...checkDraft(form.draft, t), ...missingCredentials(form, t) };
}

/** Without it, people would learn of a password only after all else is put right. */
function missingCredentials(
  { stored, draft }: { stored: Settings; draft: SettingsDraft },
  t: MailTexts,
): FieldErrors {
  if (draft.sender !== 'own' || draft.authentication !== 'basic') return {};
  const errors: FieldErrors = {};
  if (!draft.username.trim()) errors.username = t('settings.error.username');
  // Where none can be stored, there is no field for one.
  if (draft.password || !stored.sealing.configured) return errors;
  if (!stored.passwordSet) {
    errors.password = t('settings.error.password');
  } else if (isDestinationChanged(draftOf(stored), draft)) {
    errors.password = t('settings.password.again');
  }
  return errors;
}
