import { MailTexts, useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';
import { OpenSignIn, SignIn } from './SignIn';

/** How a sign-in is going, in one or two sentences; empty when there is nothing to say. */
export function useSignInWords(signIn: SignIn): string {
  const { draft } = useForm();
  const t = useMailTexts();
  const provider = t(`oauth.providerName.${draft.oauthProvider}`);
  const mailbox = draft.username.trim();
  switch (signIn.step) {
    case 'starting':
      return t('oauth.signIn.starting');
    case 'returning':
      return t('oauth.signIn.returning');
    case 'accepting':
      return t('oauth.signIn.accepting');
    case 'open':
      return openWords(t, { signIn, provider, mailbox });
    case 'connected':
      return connectedWords(t, signIn.connection.account);
    case 'over':
      return overWords(t, signIn);
    case 'refused':
      return t('oauth.signIn.refused', { reason: signIn.reason });
    default:
      return '';
  }
}

function openWords(
  t: MailTexts,
  about: { signIn: OpenSignIn; provider: string; mailbox: string },
): string {
  const { signIn, provider, mailbox } = about;
  const how = t(`oauth.signIn.${signIn.window}`, { provider, mailbox });
  return signIn.reason
    ? `${how} ${t('oauth.signIn.asking', { reason: signIn.reason })}`
    : how;
}

function connectedWords(t: MailTexts, account: string | undefined): string {
  const who = account
    ? t('oauth.signIn.connected', { account })
    : t('oauth.signIn.connectedUnnamed');
  return `${who} – ${t('oauth.signIn.saveToUse')}`;
}

function overWords(
  t: MailTexts,
  { state, trouble }: Extract<SignIn, { step: 'over' }>,
): string {
  const how = t(`oauth.signIn.${state}`);
  return trouble ? `${how}. ${trouble.summary} ${trouble.advice}` : how;
}
