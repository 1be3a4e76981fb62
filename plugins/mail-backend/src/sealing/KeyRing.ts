import { ServiceUnavailableError } from '@backstage/errors';
import { deriveKey } from './deriveKey';
import { SealingKey, sealingKeyBytes } from './SealingKey';

/** The line that is missing when there is no key. */
export const sealingAdvice =
  "Add to app-config: mail.sealing.keys: [{ id: '1', key: ${MAIL_SEALING_KEY} }], and set MAIL_SEALING_KEY to the output of: openssl rand -base64 32";

/** A key derived for one purpose, with the id of the key it comes from. */
export interface PurposeKey {
  id: string;
  bytes: Uint8Array;
}

/** The configured keys: the first one makes, all of them open. */
export class KeyRing {
  private readonly keys = new Map<string, Buffer>();
  private readonly derived = new Map<string, Uint8Array>();

  /** @throws Error naming the key that has the wrong length or an id that is taken */
  constructor(keys: SealingKey[]) {
    for (const key of keys) {
      if (this.keys.has(key.id)) {
        throw new Error(
          `Two keys in mail.sealing.keys have the id "${key.id}". Give every key its own id, and never use one again.`,
        );
      }
      this.keys.set(key.id, sealingKeyBytes(key));
    }
  }

  get isEmpty(): boolean {
    return this.keys.size === 0;
  }

  /** @throws ServiceUnavailableError with the line to add, when there is no key */
  first(purpose: string): PurposeKey {
    const [id] = this.keys.keys();
    const key = id === undefined ? undefined : this.find(id, purpose);
    if (!key) {
      throw new ServiceUnavailableError(
        `Nothing can be sealed or signed without a key. ${sealingAdvice}`,
      );
    }
    return key;
  }

  /** @returns undefined when the key is not configured (any more) */
  find(id: string | undefined, purpose: string): PurposeKey | undefined {
    const key = id === undefined ? undefined : this.keys.get(id);
    if (id === undefined || !key) {
      return undefined;
    }
    const name = `${id}/${purpose}`;
    const bytes = this.derived.get(name) ?? deriveKey(key, purpose);
    this.derived.set(name, bytes);
    return { id, bytes };
  }
}
