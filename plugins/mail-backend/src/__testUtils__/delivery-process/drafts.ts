import { OutboxDraft } from '../../outbox';

/** Messages with consecutive numbers. */
export interface Batch {
  /** The number of the first. */
  from: number;
  count: number;
  /** Whether every message says something else. Default: all say the same */
  distinct?: boolean;
}

const sentence =
  'The test case "Sign in with a passkey" changed from draft to ready; its owner is team-identity. ';

/** A mail whose MIME form has about 4 KiB: plain text and the same as HTML. */
export function aContent(subject = 'Sign in with a passkey is ready') {
  return {
    subject,
    text: sentence.repeat(15),
    html: `<html><body><p>${sentence.repeat(17)}</p></body></html>`,
  };
}

/** Whom the message with this number goes to. */
export function recipientOf(number: number): string {
  return `person-${number}@example.com`;
}

/** The drafts of a batch; each goes to another person, and its number is its idempotency key. */
export function draftsOf({ from, count, distinct }: Batch): OutboxDraft[] {
  const content = aContent();
  return Array.from({ length: count }, (_, index) => ({
    address: recipientOf(from + index),
    idempotencyKey: String(from + index),
    origin: 'mail',
    kind: 'workflow.change',
    content: distinct ? aContent(`Test case ${from + index}`) : content,
  }));
}
