import { hkdfSync } from 'node:crypto';

/**
 * Derives a key for one purpose from a configured key (HKDF, RFC 5869).
 *
 * @remarks
 *
 * One key that seals, signs and fingerprints would let an answer of one use
 * help to attack another; derived keys say nothing about each other.
 *
 * @param key - 32 bytes
 * @returns 32 bytes, always the same for the same key and purpose
 */
export function deriveKey(key: Buffer, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', `mail/${purpose}`, 32));
}
