import { decodeChallenge } from './decodeChallenge';
import { TokenMechanism, tokenMechanisms } from './tokenMechanisms';

/**
 * Of a command with its CRLF (RFC 5321 §4.5.3.1.4). Postfix cuts lines at 2048;
 * what it then reads looks like a wrong token.
 */
const MAX_COMMAND_LENGTH = 512;

/** The server said no; it has said why in its challenge, if at all. */
export class TokenRefusal extends Error {
  constructor(readonly challenge: string | undefined) {
    super('The mail server refuses the token');
    this.name = 'TokenRefusal';
  }
}

/** Who shows which token, and how. */
export interface ShownToken {
  mechanism: TokenMechanism;
  username: string;
  token: string;
}

/**
 * Shows a token to the server.
 *
 * @remarks
 *
 * The token goes along with the command only when the whole line is one that
 * every server takes; else it follows when the server asks for it (RFC 4954 §4).
 * A refusal comes at once, or after a challenge that tells more and wants an
 * answer first (RFC 7628 §3.2.2).
 *
 * @param say - sends one line and resolves with the whole reply
 * @throws TokenRefusal
 */
export async function exchangeToken(
  say: (line: string) => Promise<string>,
  shown: ShownToken,
): Promise<void> {
  const { response, dismissal } = tokenMechanisms[shown.mechanism];
  const proof = base64(response(shown.username, shown.token));
  const command = `AUTH ${shown.mechanism}`;
  const whole = `${command} ${proof}`;
  const fits = `${whole}\r\n`.length <= MAX_COMMAND_LENGTH;

  let reply = await say(fits ? whole : command);
  let challenge = challengeIn(reply);
  // Some servers ask also for what they were told already, with nothing to say themselves.
  if (challenge !== undefined && (!fits || challenge === '')) {
    reply = await say(proof);
    challenge = challengeIn(reply);
  }
  if (challenge !== undefined) {
    reply = await say(dismissal);
  }
  if (!/^235(?:[ -]|$)/.test(reply)) {
    throw new TokenRefusal(challenge && decodeChallenge(challenge));
  }
}

function challengeIn(reply: string): string | undefined {
  return /^334(?:\s+(\S*)|$)/.exec(reply)?.map(part => part ?? '')[1];
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
