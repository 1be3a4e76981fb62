/** Shorter than this, a "secret" would take ordinary words out of the text. */
const SHORTEST_SECRET = 4;

const addresses = /[^\s<>"'(),:;=]+@(?=[\w.-]+)/g;
const longWords = /[A-Za-z0-9+/_=.~-]{32,}/g;

/**
 * Takes out of a text what only its owner may know: the secrets given, what
 * looks like a token, and who is behind each address; its domain stays.
 */
export function redact(
  text: string,
  secrets: readonly (string | undefined)[],
): string {
  return secrets
    .filter(secret => secret !== undefined)
    .filter(secret => secret.length >= SHORTEST_SECRET)
    .reduce((last, secret) => last.replaceAll(secret, '[…]'), text)
    .replace(addresses, '…@')
    .replace(longWords, word => (looksLikeToken(word) ? '[…]' : word));
}

/** Host names are long as well, but neither mix cases nor are all digits of hexadecimals. */
function looksLikeToken(word: string): boolean {
  return (
    /^[0-9a-f]{32,}$/i.test(word) ||
    (/[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word))
  );
}
