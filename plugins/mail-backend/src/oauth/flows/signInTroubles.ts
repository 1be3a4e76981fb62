import { OAuthTrouble } from '@mailroom/backstage-plugin-mail-common';
import { Provider } from '../providers';
import { providerWords } from '../providers/providerWords';

const now = () => new Date().toISOString();

/** The answer names another issuer than the one that was asked (RFC 9207). */
export function otherIssuer(issuer: string): OAuthTrouble {
  return {
    summary:
      'The answer came in the name of another provider than the one that was asked, so it was not used.',
    advice:
      'If you know the name that it gave, enter it as the issuer. If not, somebody may have tried to mix two providers up.',
    words: providerWords(issuer),
    at: now(),
  };
}

const askingForIt: Record<Provider['id'], string> = {
  microsoft:
    'Check that the application may have "offline_access", then press "Get Refresh Token" again.',
  google:
    'Remove the access of the application at https://myaccount.google.com/connections, then press "Get Refresh Token" again.',
  generic:
    'Ask for what gives one: often the scope offline_access or the parameter access_type=offline. Then press "Get Refresh Token" again.',
};

/** Without one, mail would stop when the access token ends, within the hour. */
export function noRefreshToken(provider: Provider): OAuthTrouble {
  return {
    summary: `The sign-in succeeded, but ${provider.name} gave no refresh token, so mail would stop within the hour.`,
    advice: askingForIt[provider.id],
    at: now(),
  };
}
