/** Reads what a server says in base64 after 334; as it stands when it is no text. */
export function decodeChallenge(challenge: string): string {
  const bytes = Buffer.from(challenge, 'base64');
  const text = bytes.toString();
  const isText =
    bytes.toString('base64') === challenge && /^[^\p{Cc}\uFFFD]*$/u.test(text);
  return isText ? text : challenge;
}

/** A reply as people can read it. */
export function readableReply(reply: string): string {
  const [, challenge] = /^334 (\S+)\s*$/.exec(reply) ?? [];
  return challenge ? `334 ${decodeChallenge(challenge)}` : reply;
}
