import { randomUUID } from 'node:crypto';
import { composeContent } from '../../outbox';
import { completeMessage } from '../../transport';
import { DiagnosisStep, stoppedBy } from '../DiagnosisStep';
import { Examination } from '../Examination';
import { writeTestMail } from '../testMail';
import { begunIn } from './begunIn';

/** Does the server take a real mail, from the real sender? */
export const mail: DiagnosisStep = {
  id: 'data',
  async run(examination) {
    const { sender, recipient } = examination;
    const conversation = begunIn(examination);
    const submission = await conversation.submit(
      { reversePath: sender.reversePath ?? sender.address, recipient },
      await compose(examination),
    );
    const words = conversation.takeWords();
    if (submission.outcome === 'failed') {
      const summary = `The server did not take the test mail for ${recipient}.`;
      return stoppedBy(submission, { summary, words });
    }
    return {
      state: 'passed',
      summary: `The server took the test mail for ${recipient}. Look whether it arrives there.`,
      evidence: words,
    };
  },
};

/** As a message of the outbox is composed, in the same two stages. */
async function compose(examination: Examination): Promise<Buffer> {
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
