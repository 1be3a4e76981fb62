const KNOWN_MECHANISMS = ['PLAIN', 'LOGIN', 'CRAM-MD5'];

/**
 * The mechanism to sign in with, of those that the server offers.
 *
 * @param ehloReply - the last reply to EHLO, after the upgrade to TLS if there was one
 * @returns undefined when it offers none that we know; then nothing must be sent
 */
export function signInMechanism(ehloReply: string): string | undefined {
  const offered = new Set(
    ehloReply
      .split(/\r?\n/)
      .map(line => /^250[ -]AUTH[ =](.*)$/i.exec(line)?.[1] ?? '')
      .flatMap(mechanisms => mechanisms.toUpperCase().split(/\s+/)),
  );
  return KNOWN_MECHANISMS.find(mechanism => offered.has(mechanism));
}
