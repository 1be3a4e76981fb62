import PostalMime, { Attachment, Email } from 'postal-mime';
import { DeliveryReport, RecipientReport } from './DeliveryReport';
import { Fields, statusFields, withoutType } from './statusFields';

/** RFC 3464, and RFC 6533 for addresses in other scripts. */
const statusTypes = [
  'message/delivery-status',
  'message/global-delivery-status',
];
const returnedTypes = [
  ...['message/rfc822', 'text/rfc822-headers'],
  ...['message/global', 'message/global-headers'],
];
/** Where servers write whom a mail was delivered to; `To` of a report is whoever it was meant for. */
const sentToHeaders = ['to', 'delivered-to', 'x-original-to', 'envelope-to'];

/** Nobody reads more of it. */
const longestWords = 1000;

/**
 * Reads a report about a message that was not delivered, or was, or is late.
 *
 * @returns undefined for any other mail: an answer of a person, an out-of-office notice, a report of another form
 */
export async function readReport(
  bytes: Buffer,
): Promise<DeliveryReport | undefined> {
  const email = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
  });
  const status = textOf(email, statusTypes);
  if (status === undefined) {
    return undefined;
  }
  const [first, ...others] = statusFields(status);
  // Some servers forget the fields about the message.
  const isAboutRecipient = first?.has('final-recipient') ?? false;
  const groups = isAboutRecipient ? [first, ...others] : others;
  return {
    envelopeId: first && withoutBrackets(first.get('original-envelope-id')),
    messageId: await readMessageId(textOf(email, returnedTypes)),
    sentTo: sentTo(email),
    recipients: groups.flatMap(recipientReport),
  };
}

function textOf(email: Email, types: string[]): string | undefined {
  const part = email.attachments.find(({ mimeType }: Attachment) =>
    types.includes(mimeType.toLowerCase()),
  );
  return part && String(part.content);
}

async function readMessageId(
  returned: string | undefined,
): Promise<string | undefined> {
  if (returned === undefined) {
    return undefined;
  }
  // Only its header is of interest, and may be all there is.
  const [header] = returned.split(/\r?\n\r?\n/);
  const { messageId } = await PostalMime.parse(`${header}\r\n\r\n`);
  return messageId;
}

function sentTo(email: Email): string[] {
  return email.headers
    .filter(({ key }) => sentToHeaders.includes(key))
    .flatMap(({ value }) => value.match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? []);
}

function recipientReport(fields: Fields): RecipientReport[] {
  const action = fields.get('action')?.toLowerCase().split(' ')[0];
  if (!action) {
    return [];
  }
  const addresses = ['original-recipient', 'final-recipient'].flatMap(
    name => withoutBrackets(withoutType(fields.get(name))) ?? [],
  );
  const [status] = fields.get('status')?.match(/\d\.\d{1,3}\.\d{1,3}/) ?? [];
  const words = withoutType(fields.get('diagnostic-code'));
  return [{ addresses, action, status, words: words?.slice(0, longestWords) }];
}

function withoutBrackets(value: string | undefined): string | undefined {
  return value?.replace(/^<(.*)>$/, '$1') || undefined;
}
