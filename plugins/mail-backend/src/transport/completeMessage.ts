import MimeNode from 'nodemailer/lib/mime-node';
import { foldLines } from 'nodemailer/lib/mime-funcs';
import { Sender } from '../settings';

/** What makes a stored content the message of one person. */
export interface PersonalMessage {
  /** Header and body as composed once for everybody: without the lines that are added here. */
  content: Buffer;
  from: Sender;
  to: { address: string; name?: string };
  /** With or without its angle brackets. */
  messageId: string;
  /** A page that unsubscribes by POST without anybody signed in; `http` or `https`. */
  unsubscribeUrl?: string;
}

/** Writes addresses as RFC 5322 and RFC 2047 want them; holds nothing of any message. */
const mime = new MimeNode(false);

/**
 * Puts the personal lines in front of a stored content.
 *
 * @returns the finished bytes, for {@link Transport.submit}
 * @throws TypeError when `unsubscribeUrl` is not one
 */
export function completeMessage(message: PersonalMessage): Buffer {
  const { from, to } = message;
  const lines = [
    addressLine('From', from.address, from.name),
    addressLine('To', to.address, to.name),
    ...(from.replyTo ? [addressLine('Reply-To', from.replyTo)] : []),
    `Message-ID: ${mime.encodeHeaderValue('Message-ID', message.messageId)}`,
    ...unsubscribeLines(message.unsubscribeUrl),
  ];
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n`),
    message.content,
  ]);
}

/** Names come from the catalog, where anybody may have written anything. */
function addressLine(field: string, address: string, name = ''): string {
  const plainName = name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  const value = mime.encodeHeaderValue(field, { address, name: plainName });
  return foldLines(`${field}: ${value}`, 76);
}

/** One-click unsubscribing is for HTTPS only (RFC 8058 §3.1); the link alone is not (RFC 2369 §3.2). */
function unsubscribeLines(url: string | undefined): string[] {
  if (url === undefined) {
    return [];
  }
  // Parsed and written anew, so that no bracket, blank or line break survives.
  const { href, protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new TypeError(
      `unsubscribeUrl must begin with https:, not ${protocol}`,
    );
  }
  return [
    `List-Unsubscribe:\r\n <${href}>`,
    ...(protocol === 'https:'
      ? ['List-Unsubscribe-Post: List-Unsubscribe=One-Click']
      : []),
  ];
}
