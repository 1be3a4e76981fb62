import { useMailTexts } from '../translation';
import { FormField } from './FormField';
import { SecretField } from './SecretField';
import { draftOf } from './SettingsDraft';
import { useForm } from './SettingsFormContext';
import { isDestinationChanged } from './settingsFields';
import { UnsealedNotice } from './UnsealedNotice';
import { useSecretAge } from './useSecretAge';

/** The password: how old the stored one is, a field for a new one, never what it is. */
export function PasswordField() {
  const { stored, draft } = useForm();
  const t = useMailTexts();
  const age = useSecretAge(
    t('settings.field.password'),
    stored.passwordChangedAt,
  );
  const isElsewhere = isDestinationChanged(draftOf(stored), draft);

  if (!stored.sealing.configured) return <UnsealedNotice />;
  return (
    <SecretField
      field="password"
      isStored={stored.passwordSet}
      isElsewhere={isElsewhere}
      storedWords={age.words}
      remark={age.reminder}
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
