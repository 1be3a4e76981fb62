import { useLocale } from '../components/useLocale';
import { useMailTexts } from '../translation';
import { FormField } from './FormField';
import { SecretField } from './SecretField';
import { draftOf } from './SettingsDraft';
import { useForm } from './SettingsFormContext';
import { isDestinationChanged } from './settingsFields';
import { UnsealedNotice } from './UnsealedNotice';

const DAY_MS = 86_400_000;

/** After half a year a password is worth a reminder. */
const ROTATE_AFTER_DAYS = 180;

/** The password: how old the stored one is, a field for a new one, never what it is. */
export function PasswordField() {
  const { stored, draft } = useForm();
  const t = useMailTexts();
  const name = t('settings.field.password');
  const days = useDays(stored.passwordChangedAt);
  const isElsewhere = isDestinationChanged(draftOf(stored), draft);

  if (!stored.sealing.configured) return <UnsealedNotice />;
  return (
    <SecretField
      field="password"
      isStored={stored.passwordSet}
      isElsewhere={isElsewhere}
      storedWords={
        days
          ? t('settings.password.stored', { name, age: days.words })
          : t('settings.password.storedUndated', { name })
      }
      remark={
        days && days.count > ROTATE_AFTER_DAYS && t('settings.password.rotate')
      }
    >
      <FormField
        field="password"
        type="password"
        hint={
          stored.passwordSet && isElsewhere
            ? t('settings.password.again')
            : undefined
        }
        inputProps={{ autoComplete: 'new-password' }}
      />
    </SecretField>
  );
}

/** Days and not months: what matters is how many they are. */
function useDays(at: string | undefined) {
  const locale = useLocale();
  if (!at) return undefined;
  const count = Math.floor((Date.now() - new Date(at).getTime()) / DAY_MS);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return { count, words: format.format(-count, 'day') };
}
