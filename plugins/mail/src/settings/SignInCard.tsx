import { useMailTexts } from '../translation';
import { ChoiceField, FormField } from './FormField';
import { OAuthSignIn } from './oauth';
import { PasswordField } from './PasswordField';
import { SettingsCard } from './SettingsCard';
import { useForm } from './SettingsFormContext';

/** How the portal proves who it is; only the fields of the choice. */
export function SignInCard() {
  const { draft } = useForm();
  const t = useMailTexts();
  return (
    <SettingsCard
      id="sign-in"
      title={t('settings.signIn.title')}
      sentence={t('settings.signIn.sentence')}
    >
      <ChoiceField
        field="authentication"
        options={[
          { value: 'basic', label: t('settings.choice.basic') },
          { value: 'oauth', label: t('settings.choice.oauth') },
          { value: 'none', label: t('settings.choice.none') },
        ]}
        changeTo={authentication => ({ authentication })}
      />
      {draft.authentication === 'basic' && (
        <>
          <FormField field="username" hint={t('settings.hint.username')} />
          <PasswordField server="own" />
        </>
      )}
      {draft.authentication === 'oauth' && <OAuthSignIn />}
    </SettingsCard>
  );
}
