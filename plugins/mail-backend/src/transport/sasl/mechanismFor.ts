import { SubmissionServer } from '../../settings';
import { ConversationFault } from '../ConversationFault';

/** Best first: nothing is gained by CRAM-MD5 under TLS, and few servers get it right. */
const PASSWORD_MECHANISMS = ['PLAIN', 'LOGIN', 'CRAM-MD5'];

type SigningIn = Pick<SubmissionServer, 'clearTextAllowed'> &
  Required<Pick<SubmissionServer, 'auth'>>;

/** What is known of a conversation when it comes to signing in. */
interface Introduced {
  /** Over TLS with a verified certificate. */
  isProtected: boolean;
  /** The last reply to EHLO, after the upgrade to TLS if there was one. */
  ehloReply: string;
}

/**
 * The mechanism to sign in with, of those that the server offers.
 *
 * @remarks
 *
 * Settings with credentials for an open connection are refused long before.
 * This is the last place from which a secret can leave, so it looks again.
 * A token never crosses the network in clear text, whatever the operator allows.
 *
 * @throws ConversationFault when nothing must be sent
 */
export function mechanismFor(
  server: SigningIn,
  introduced: Introduced,
): string {
  const { auth, clearTextAllowed } = server;
  const usesToken = !('password' in auth);
  if (!auth.username || (!usesToken && !auth.password)) {
    throw refusal(
      'CREDENTIALS_INCOMPLETE',
      'The settings mean to sign in, but do not say as whom or with what; nothing was sent',
    );
  }
  if (!introduced.isProtected && (usesToken || !clearTextAllowed)) {
    throw refusal(
      'CREDENTIALS_IN_CLEAR_TEXT',
      'The connection is not protected by TLS; nothing was sent',
    );
  }
  const offered = offeredMechanisms(introduced.ehloReply);
  return usesToken
    ? tokenMechanism(auth.mechanism, offered)
    : passwordMechanism(offered);
}

function passwordMechanism(offered: string[]): string {
  const mechanism = PASSWORD_MECHANISMS.find(name => offered.includes(name));
  if (!mechanism) {
    throw refusal(
      'AUTH_NOT_OFFERED',
      'The server does not offer to sign in, or only in ways that are not known here; nothing was sent',
    );
  }
  return mechanism;
}

function tokenMechanism(wanted: string, offered: string[]): string {
  if (!offered.includes(wanted)) {
    const offer = offered.length > 0 ? offered.join(', ') : 'no way to sign in';
    throw refusal(
      'MECHANISM_NOT_OFFERED',
      `The server offers ${offer} but not ${wanted}; nothing was sent`,
    );
  }
  return wanted;
}

function offeredMechanisms(ehloReply: string): string[] {
  const offered = ehloReply
    .split(/\r?\n/)
    .map(line => /^250[ -]AUTH[ =](.*)$/i.exec(line)?.[1] ?? '')
    .flatMap(mechanisms => mechanisms.toUpperCase().split(/\s+/));
  return [...new Set(offered)].filter(Boolean);
}

function refusal(cause: string, message: string): ConversationFault {
  return new ConversationFault({ command: 'AUTH', cause, message });
}
