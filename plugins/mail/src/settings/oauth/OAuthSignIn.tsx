import { useMailTexts } from '../../translation';
import { FormField } from '../FormField';
import { useForm } from '../SettingsFormContext';
import { UnsealedNotice } from '../UnsealedNotice';
import { ConnectionState } from './ConnectionState';
import { ProviderChoice } from './ProviderChoice';
import { RedirectUrl } from './RedirectUrl';
import { RefreshToken } from './RefreshToken';
import { Registration } from './Registration';
import { SetupHelp } from './SetupHelp';

/** Signing in with OAuth: whose, as whom, the registration there, the token, and how it is doing. */
export function OAuthSignIn() {
  const { draft, stored } = useForm();
  const t = useMailTexts();
  const needsToken = draft.oauthGrant === 'mailbox-user';

  if (!stored.sealing.configured) return <UnsealedNotice />;
  return (
    <>
      <ConnectionState />
      <ProviderChoice />
      <SetupHelp />
      {needsToken && <RedirectUrl />}
      <Registration />
      <FormField field="username" hint={t('oauth.hint.username')} required />
      {needsToken && <RefreshToken />}
    </>
  );
}
