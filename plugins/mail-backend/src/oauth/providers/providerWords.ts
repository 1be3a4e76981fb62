/** Nobody reads more of what a provider says. */
const longest = 300;

/**
 * A provider's own text as people may see it: cut, in one line, without secrets.
 *
 * @remarks
 *
 * Some providers repeat what they were sent. Still not escaped: whoever puts
 * it into a page does that.
 *
 * @param options.secrets - what was sent to the provider
 * @returns undefined when there is nothing to read
 */
export function providerWords(
  text: unknown,
  options: { secrets?: string[] } = {},
): string | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  const spellings = (options.secrets ?? []).filter(Boolean).flatMap(spell);
  // The longest first, as one may be a part of the other.
  const clean = spellings
    .sort((one, other) => other.length - one.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...clean].slice(0, longest).join('') || undefined;
}

/** A secret as it stands, and as it goes over the wire. */
function spell(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ];
}
