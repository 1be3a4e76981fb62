import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { deriveKey, SealingKey, sealingKeyBytes } from '../sealing';

/** Fixed, so that replicas agree; it only keeps tables made for other programs from fitting. */
const SALT = 'mailroom settings fingerprint';
/** About 60 ms and 32 MiB, once for each start. */
const SCRYPT_COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

/**
 * Names a set of values without saying anything about them.
 *
 * @remarks
 *
 * The password is among the values and the result is stored beside messages
 * and test results, so a plain hash would let everybody who reads the database
 * try passwords against it at billions a second. It must be the same on every
 * replica and after a restart, so no key made at start will do. With a sealing
 * key it is keyed by that one, which the database does not hold; without, each
 * guess costs a scrypt. A new first key makes a new fingerprint: what is held
 * is tried once more, nothing else.
 */
export async function fingerprintOf(
  values: object,
  keys: SealingKey[],
): Promise<string> {
  const content = JSON.stringify(values);
  if (keys.length > 0) {
    const key = deriveKey(sealingKeyBytes(keys[0]), 'settings-fingerprint');
    return createHmac('sha256', key).update(content).digest('base64url');
  }
  const digest = await promisify<
    string,
    string,
    number,
    typeof SCRYPT_COST,
    Buffer
  >(scrypt)(content, SALT, 32, SCRYPT_COST);
  return digest.toString('base64url');
}
