import { MessageContent } from '@mailroom/backstage-plugin-mail-common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { createHash } from 'node:crypto';

/** What belongs to the content rather than to the person who gets it. */
export interface Composition {
  content: MessageContent;
  /** See {@link OutboxDraft.threadKey}. */
  threadKey?: string;
  /** `List-Id` without brackets, RFC 2919. */
  listId?: string;
  /** Right side of the identifier that stands for the conversation. */
  messageIdDomain: string;
  date: Date;
}

/**
 * Writes content as MIME bytes, once for everybody who gets it.
 *
 * @remarks
 *
 * Composing is four fifths of the cost of sending, so it happens at enqueue
 * and not at every attempt. From, To, Message-ID and what else is personal are
 * put in front at submission; the bytes hold none of them. They are ASCII
 * only, so that any server takes them (no 8BITMIME needed, RFC 6152).
 */
export async function composeContent(
  composition: Composition,
): Promise<Buffer> {
  const { subject, text, html } = composition.content;
  const composer = new MailComposer({
    subject,
    text,
    ...(html !== undefined && { html }),
    date: composition.date,
    headers: [
      // No out-of-office notice answers these (RFC 3834 §5; the second one is Microsoft's).
      { key: 'Auto-Submitted', value: 'auto-generated' },
      { key: 'X-Auto-Response-Suppress', value: 'All' },
      ...listHeaders(composition.listId),
      ...threadHeaders(composition),
    ],
    // Bare line feeds are not allowed on the wire (RFC 5321 §2.3.8).
    newline: 'windows',
    // The content is what it is; nothing in it names a file or a page to load.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  const bytes = await message.build();
  return withoutMessageId(bytes);
}

function listHeaders(listId: string | undefined) {
  if (listId === undefined) {
    return [];
  }
  if (!/^[A-Za-z0-9._-]+$/.test(listId)) {
    throw new Error(
      `List-Id "${listId}" may hold only letters, digits, dots, dashes and underscores`,
    );
  }
  return [{ key: 'List-Id', value: `<${listId}>` }];
}

/**
 * All messages of a conversation refer to one message that never was: readers
 * group by the first reference (RFC 5322 §3.6.4), and we need not know which
 * of them a person has got before.
 */
function threadHeaders({ threadKey, messageIdDomain }: Composition) {
  if (threadKey === undefined) {
    return [];
  }
  const digest = createHash('sha256').update(threadKey).digest('hex');
  const reference = `<thread.${digest.slice(0, 32)}@${messageIdDomain}>`;
  return [
    { key: 'In-Reply-To', value: reference },
    { key: 'References', value: reference },
  ];
}

/** The composer always invents one; ours is personal and stable, so it is added at submission. */
function withoutMessageId(bytes: Buffer): Buffer {
  const message = bytes.toString('latin1');
  const bodyAt = message.indexOf('\r\n\r\n');
  const header = message
    .slice(0, bodyAt)
    .replace(/^Message-ID:.*\r\n(?:[ \t].*\r\n)*/im, '');
  return Buffer.from(header + message.slice(bodyAt), 'latin1');
}
