/** A key as it stands in `mail.sealing.keys`. */
export interface SealingKey {
  /** Names the key in what it sealed; a new key needs a new id. */
  id: string;
  /** 32 bytes in base64. */
  key: string;
}

/**
 * Decodes a configured key.
 *
 * @throws Error that says how to make one, when it is not 32 bytes
 */
export function sealingKeyBytes(sealingKey: SealingKey): Buffer {
  const bytes = Buffer.from(sealingKey.key, 'base64');
  if (bytes.length !== 32 || !/^[A-Za-z0-9+/_=-]+$/.test(sealingKey.key)) {
    throw new Error(
      `The key "${sealingKey.id}" in mail.sealing.keys must be 32 bytes in base64. Make one with: openssl rand -base64 32`,
    );
  }
  return bytes;
}
