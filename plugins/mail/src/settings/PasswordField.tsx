import { useMailTexts } from '../translation';
import { FormField } from './FormField';
import { fieldOf, FormServer, storedPassword } from './FormServer';
import { SecretField } from './SecretField';
import { draftOf } from './SettingsDraft';
import { useForm } from './SettingsFormContext';
import { isDestinationChanged } from './settingsFields';
import { UnsealedNotice } from './UnsealedNotice';
import { useSecretAge } from './useSecretAge';

/** The password of a server: how old the stored one is, a field for a new one, never what it is. */
export function PasswordField(props: { server: FormServer }) {
  const { server } = props;
  const { stored, draft } = useForm();
  const t = useMailTexts();
  const { isSet, changedAt } = storedPassword(stored, server);
  const age = useSecretAge(t('settings.field.password'), changedAt);
  const isElsewhere = isDestinationChanged(draftOf(stored), draft, server);
  const field = fieldOf(server, 'password');

  if (!stored.sealing.configured) return <UnsealedNotice />;
  return (
    <SecretField
      field={field}
      isStored={isSet}
      isElsewhere={isElsewhere}
      storedWords={age.words}
      remark={age.reminder}
    >
      <FormField
        field={field}
        type="password"
        hint={isSet && isElsewhere ? t('settings.password.again') : undefined}
        inputProps={{ autoComplete: 'new-password' }}
      />
    </SecretField>
  );
}
