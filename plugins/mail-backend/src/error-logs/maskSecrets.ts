/** Where credentials stand in what machines say. */
const secrets: Array<[RegExp, string]> = [
  // https://user:password@host
  [/(\b[a-z][a-z\d+.-]*:\/\/)[^\s/@]+@/gi, '$1…@'],
  [
    /\b(Bearer|Basic|XOAUTH2|OAUTHBEARER|AUTH (?:PLAIN|LOGIN)) [^\s"',;]+/gi,
    '$1 …',
  ],
  [
    /((?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|authorization|credential|signature|sig)s?["']?\s*[=:]\s*)(?:"[^"]*"|'[^']*'|[^\s"',;&)}\]]+)/gi,
    '$1…',
  ],
  // What a provider of tokens sends people back with (RFC 6749 §4.1.2), in an address.
  [/([?&](?:code|state|ticket)=)[^\s&"'#]+/gi, '$1…'],
  // JSON Web Tokens
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, '…'],
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*-----|$)/g,
    '…',
  ],
  // Keys and tokens: long, and of letters of both cases and digits; hashes and UUIDs are not.
  [
    /(?<![\w+/=-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])(?=[\w+/=-]*[A-Z])[\w+=-]{28,}/g,
    '…',
  ],
];

/** Takes out of a text what could be a secret, before it is stored and sent. */
export function maskSecrets(text: string): string {
  return secrets.reduce(
    (masked, [secret, replacement]) => masked.replace(secret, replacement),
    text,
  );
}
