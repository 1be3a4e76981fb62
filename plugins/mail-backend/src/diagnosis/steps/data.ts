import { DiagnosisStep, StepResult, stoppedBy } from '../DiagnosisStep';
import { Examination } from '../Examination';
import { senderRepairs } from '../repairs';
import { begunIn } from './begunIn';
import { isGreylisting, putOff } from './greylisting';
import { queueIdIn } from './queueIdIn';

/** Of the size that the server takes at most; a mail with a long list would be too large then. */
const CLOSE_TO_LIMIT = 0.8;

/** Does the server take a real mail? */
export const data: DiagnosisStep = {
  id: 'data',
  async run(examination) {
    const { recipient } = examination;
    if (examination.isPutOff) {
      const summary = 'The server did not want the mail yet.';
      return { state: 'skipped', summary };
    }
    const conversation = begunIn(examination);
    const taken = await conversation.handOver('data');
    const words = conversation.takeWords('data');
    if (taken.outcome === 'failed' && isGreylisting(taken)) {
      return putOff(recipient, words);
    }
    if (taken.outcome === 'failed') {
      const summary = `The server did not take the test mail for ${recipient}.`;
      return {
        ...stoppedBy(taken, { summary, words }),
        repairs: senderRepairs(taken, examination),
      };
    }
    return { ...accepted(examination), evidence: words };
  },
};

function accepted(examination: Examination): StepResult {
  const { recipient, contentLength = 0 } = examination;
  const { capabilities, acceptance = '' } = begunIn(examination);
  const queueId = queueIdIn(acceptance);
  const limit = sizeLimitIn(capabilities.underTls ?? capabilities.inClearText);
  const facts = queueId ? [{ label: 'Queue id', value: queueId }] : [];
  return contentLength > CLOSE_TO_LIMIT * limit
    ? {
        ...{ state: 'warned', facts },
        summary: `The server took the test mail for ${recipient}, which was almost too large for it.`,
        advice: `The server takes mails of up to ${limit} bytes; the test mail has ${contentLength}. Ask its administrator for a higher limit.`,
      }
    : {
        ...{ state: 'passed', facts },
        summary: `The server took the test mail for ${recipient}. Look whether it arrives there.`,
      };
}

/** RFC 1870 §4: without a number, or with 0, there is none to know. */
function sizeLimitIn(capabilities: string[] = []): number {
  const limits = capabilities.map(line => /^SIZE (\d+)$/i.exec(line)?.[1]);
  return Number(limits.find(Boolean)) || Infinity;
}
