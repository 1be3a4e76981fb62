import { createPublicKey } from 'node:crypto';

/** RFC 8301 §3.2: receivers do not accept less. */
const SHORTEST_RSA_BITS = 1024;

/**
 * Finds out whether receivers can use a DKIM key (RFC 6376 §3.6.1).
 *
 * @returns what is wrong with it, completing "The key …"; undefined when nothing is
 */
export function keyFault(text: string): string | undefined {
  const [, key] = /(?:^|;)\s*p\s*=([^;]*)/.exec(text) ?? [];
  if (key === undefined) return 'is not there: its record has no p=';
  if (key.trim() === '') return 'has been revoked: p= is empty';
  return /(?:^|;)\s*k\s*=\s*ed25519/i.test(text)
    ? undefined
    : rsaFault(key.replace(/\s/g, ''));
}

function rsaFault(key: string): string | undefined {
  const bits = rsaBits(Buffer.from(key, 'base64'));
  if (bits === undefined) {
    return 'cannot be read; perhaps its end was cut off';
  }
  return bits < SHORTEST_RSA_BITS
    ? `has ${bits} bits, and receivers ask for ${SHORTEST_RSA_BITS}`
    : undefined;
}

/** Some write the bare key of PKCS #1 instead of the usual wrapping, and receivers take both. */
function rsaBits(der: Buffer): number | undefined {
  for (const type of ['spki', 'pkcs1'] as const) {
    try {
      const key = createPublicKey({ key: der, format: 'der', type });
      return key.asymmetricKeyDetails?.modulusLength;
    } catch {
      // Not in this form.
    }
  }
  return undefined;
}
