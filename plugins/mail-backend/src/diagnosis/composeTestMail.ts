import { randomUUID } from 'node:crypto';
import { composeContent } from '../outbox';
import { completeMessage } from '../transport';
import { Examination } from './Examination';
import { writeTestMail } from './testMail';

/** Composes the test mail as a message of the outbox is composed, in the same two stages. */
export async function composeTestMail(
  examination: Examination,
): Promise<Buffer> {
  const { server, sender, recipient, letterhead, arrival } = examination;
  const { messageIdDomain, preferencesUrl } = letterhead;
  const date = new Date();
  const content = await composeContent({
    content: writeTestMail({ server, date, arrival, preferencesUrl }),
    ...{ messageIdDomain, date },
  });
  return completeMessage({
    content,
    from: sender,
    to: { address: recipient },
    messageId: `<${randomUUID()}@${messageIdDomain}>`,
  });
}
