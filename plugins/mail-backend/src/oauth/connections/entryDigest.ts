import { createHmac } from 'node:crypto';
import { deriveKey, SealingKey, sealingKeyBytes } from '../../sealing';

/**
 * Names a set of entered secrets without saying anything about them.
 *
 * @remarks
 *
 * Keyed with what the database does not hold, so that nobody who reads it can
 * try secrets against the digest. A new first key makes other names: what is
 * entered again after that is another connection.
 */
export function entryDigest(
  entry: Record<string, string | undefined>,
  [key]: SealingKey[],
): string {
  return createHmac('sha256', deriveKey(sealingKeyBytes(key), 'oauth-entry'))
    .update(JSON.stringify(entry))
    .digest('base64url');
}
