import { OAuthProviderId } from '@mailroom/backstage-plugin-mail-common';
import { useForm } from '../SettingsFormContext';
import { fieldId } from '../settingsFields';

/** Changes the form from a password to OAuth and goes there; nothing for a provider without it. */
export function useUseOAuth(
  provider: OAuthProviderId | undefined,
): (() => void) | undefined {
  const { readOnly, change } = useForm();
  if (!provider || readOnly) return undefined;
  return () => {
    change({ authentication: 'oauth', oauthProvider: provider });
    window.requestAnimationFrame(() =>
      document.getElementById(fieldId('oauthProvider'))?.focus(),
    );
  };
}
