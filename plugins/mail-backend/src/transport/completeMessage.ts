import { Sender } from '../settings';
import { addressLine, messageIdLine } from './addressLine';

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
    messageIdLine(message.messageId),
    ...unsubscribeLines(message.unsubscribeUrl),
  ];
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n`),
    message.content,
  ]);
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
