import {
  compactDecrypt,
  CompactEncrypt,
  CompactSign,
  compactVerify,
  decodeProtectedHeader,
  errors,
} from 'jose';
import { KeyRing } from './KeyRing';
import { Sealing } from './Sealing';
import { SealingKey } from './SealingKey';

/** Sealed values are compact JWE (RFC 7516), signed ones compact JWS (RFC 7515). */
class JoseSealing implements Sealing {
  constructor(private readonly keys: KeyRing) {}

  get configured(): boolean {
    return !this.keys.isEmpty;
  }

  async seal(plaintext: Buffer, place: string): Promise<string> {
    const key = this.keys.first('seal');
    return new CompactEncrypt(plaintext)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.id, place })
      .encrypt(key.bytes);
  }

  async open(sealed: string, place: string): Promise<Buffer> {
    const { kid } = decodeProtectedHeader(sealed);
    const key = this.keys.find(kid, 'seal');
    if (!key) {
      throw new Error(
        `What is sealed for ${place} needs the key "${kid}", which is not in mail.sealing.keys. Add it again, behind the key in use.`,
      );
    }
    const { plaintext, protectedHeader } = await compactDecrypt(
      sealed,
      key.bytes,
      {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      },
    );
    if (protectedHeader.place !== place) {
      throw new Error(`What was found at ${place} was sealed for elsewhere`);
    }
    return Buffer.from(plaintext);
  }

  async reseal(sealed: string, place: string): Promise<string | undefined> {
    const { kid } = decodeProtectedHeader(sealed);
    return kid === this.keys.first('seal').id
      ? undefined
      : this.seal(await this.open(sealed, place), place);
  }

  async sign(value: object, purpose: string): Promise<string> {
    const key = this.keys.first(signing(purpose));
    return new CompactSign(Buffer.from(JSON.stringify(value)))
      .setProtectedHeader({ alg: 'HS256', kid: key.id, typ: purpose })
      .sign(key.bytes);
  }

  async verify(token: string, purpose: string): Promise<unknown> {
    try {
      const key = this.keys.find(keyId(token), signing(purpose));
      if (!key) {
        return undefined;
      }
      const { payload, protectedHeader } = await compactVerify(
        token,
        key.bytes,
        { algorithms: ['HS256'] },
      );
      return protectedHeader.typ === purpose
        ? JSON.parse(Buffer.from(payload).toString())
        : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) {
        return undefined;
      }
      throw error;
    }
  }
}

function signing(purpose: string): string {
  return `sign/${purpose}`;
}

/** The key that a token names, which may be anything that somebody typed. */
function keyId(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch (error) {
    if (error instanceof TypeError) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Makes the sealing of the configured keys: the first one seals and signs, all of them open.
 *
 * @throws Error when a key is not 32 bytes, with the command that makes one
 */
export function createSealing(keys: SealingKey[]): Sealing {
  return new JoseSealing(new KeyRing(keys));
}
