import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Makes what nobody can guess: 256 bits, safe in URLs and cookies. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether somebody sent what {@link randomSecret} may have made, and not a whole book. */
export function isRandomSecret(value: string): boolean {
  return /^[\w-]{43}$/.test(value);
}

/**
 * What is stored of a secret in order to recognise it.
 *
 * @remarks
 *
 * Without salt: 256 random bits are in no table, and it has to be looked up.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Whether a secret is the one that was hashed, in the same time whatever it is. */
export function isHashOf(hash: string | undefined, secret: string): boolean {
  const [one, other] = [hash ?? '', hashOf(secret)].map(text =>
    Buffer.from(text),
  );
  return one.length === other.length && timingSafeEqual(one, other);
}
