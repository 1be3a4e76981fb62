import { InputError } from '@backstage/errors';
import { addressSchema } from '@mailroom/backstage-plugin-mail-common';
import { domainToASCII } from 'node:url';

/**
 * The one spelling of an address under which it is stored: the domain in lower
 * case and in ASCII; the part before it belongs to its server (RFC 5321 §2.4).
 *
 * @throws InputError when it is no address
 */
export function normalizeAddress(address: string): string {
  const { success } = addressSchema.safeParse(address);
  if (!success) {
    throw new InputError(
      `address: "${address}" must be an address such as ada@example.com`,
    );
  }
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  const isAscii = /^[\x21-\x7e]+$/.test(domain);
  return `${address.slice(0, at)}@${isAscii ? domain : domainToASCII(domain)}`;
}
