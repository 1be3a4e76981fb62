import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { OAuthFields } from './OAuthFields';

/** What mends a connection. */
export type Repair = 'sign-in' | 'secret' | 'help' | 'none';

/** Wrong or expired client secret, at Microsoft; the others say `invalid_client`. */
const secretCodes = /^(invalid_client|AADSTS(7000215|7000222|70002))$/i;

/** The one thing to do about what is wrong; nothing where time mends it. */
export function repairOf(
  { state, trouble }: OAuthConnection,
  { oauthGrant }: Pick<OAuthFields, 'oauthGrant'>,
): Repair {
  if (['unproven', 'retrying', 'connected'].includes(state)) return 'none';
  if (secretCodes.test(trouble?.code ?? '')) return 'secret';
  const isEnded = state === 'needs-consent' || state === 'disconnected';
  return isEnded && oauthGrant === 'mailbox-user' ? 'sign-in' : 'help';
}
