import {
  arrivalCodeAlphabet,
  arrivalCodeLength,
} from '@mailroom/backstage-plugin-mail-common';
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** What only the test mail holds: whoever has either of them has the mail. */
export interface ArrivalProof {
  /** For the link: 256 bits, in lower case because some scanners change it. */
  link: string;
  /** To be typed; without hyphens. */
  code: string;
}

/** Makes the link and the code of one test mail. */
export function createArrivalProof(): ArrivalProof {
  const code = Array.from(
    { length: arrivalCodeLength },
    () => arrivalCodeAlphabet[randomInt(arrivalCodeAlphabet.length)],
  );
  return { link: randomBytes(32).toString('hex'), code: code.join('') };
}

/**
 * What is stored of a link in order to recognise it.
 *
 * @remarks
 *
 * Without salt: 256 random bits are in no table, and it has to be looked up.
 */
export function hashOfLink(link: string): string {
  return createHash('sha256').update(link).digest('hex');
}

/** The code as people read and copy it: `K7QX-3MRT`. */
export function readableCode(code: string): string {
  const half = code.length / 2;
  return `${code.slice(0, half)}-${code.slice(half)}`;
}
