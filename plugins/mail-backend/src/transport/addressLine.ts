import MimeNode from 'nodemailer/lib/mime-node';
import { foldLines } from 'nodemailer/lib/mime-funcs';

/** Writes addresses as RFC 5322 and RFC 2047 want them; holds nothing of any message. */
const mime = new MimeNode(false);

/** Lines may be longer, but readers expect no more (RFC 5322 §2.1.1). */
const longestLine = 76;

/** What needs no quotes, no encoding and no second thought; nearly every address is like that. */
const plainAddress = /^[A-Za-z0-9._+-]+@[a-z0-9.-]+$/;
const plainName = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const plainMessageId = /^<[A-Za-z0-9.-]+@[a-z0-9.-]+>$/;

/**
 * Writes a line of the header that names somebody.
 *
 * @remarks
 *
 * Done for every message, and the library takes longer for it than for the
 * rest of the submission: it is asked only where it knows better.
 *
 * @param name - from the catalog, where anybody may have written anything
 */
export function addressLine(field: string, address: string, name = ''): string {
  const line =
    name === '' ? `${field}: ${address}` : `${field}: ${name} <${address}>`;
  const isPlain =
    line.length <= longestLine &&
    plainAddress.test(address) &&
    (name === '' || plainName.test(name));
  return isPlain ? line : encodedLine(field, address, name);
}

/** Writes the line that names the message, with its angle brackets. */
export function messageIdLine(messageId: string): string {
  const value = plainMessageId.test(messageId)
    ? messageId
    : mime.encodeHeaderValue('Message-ID', messageId);
  return `Message-ID: ${value}`;
}

function encodedLine(field: string, address: string, name: string): string {
  const printable = name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  const value = mime.encodeHeaderValue(field, { address, name: printable });
  return foldLines(`${field}: ${value}`, longestLine);
}
