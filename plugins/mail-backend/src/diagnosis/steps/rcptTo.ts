import { FailedSubmission } from '../../transport';
import { DiagnosisStep, StepResult, stoppedBy } from '../DiagnosisStep';
import { begunIn } from './begunIn';

/** Does the server take mail for the recipient? */
export const rcptTo: DiagnosisStep = {
  id: 'rcpt-to',
  async run(examination) {
    const { recipient } = examination;
    const conversation = begunIn(examination);
    const taken = await conversation.handOver('rcpt-to');
    const words = conversation.takeWords('rcpt-to');
    if (taken.outcome === 'done') {
      const summary = `The server takes mail for ${recipient}.`;
      return { state: 'passed', summary, evidence: words };
    }
    if (isGreylisting(taken)) {
      examination.isPutOff = true;
      return putOff(recipient, words);
    }
    const summary = `The server does not take mail for ${recipient}.`;
    return stoppedBy(taken, { summary, words });
  },
};

/** As servers say it to senders that they do not know yet. */
function isGreylisting({ reply }: FailedSubmission): boolean {
  const { replyCode = 0, enhancedCode = '', text } = reply;
  return (
    [450, 451].includes(replyCode) &&
    (/gr[ea]y-?list/i.test(text) || ['4.2.0', '4.7.1'].includes(enhancedCode))
  );
}

function putOff(recipient: string, words?: string): StepResult {
  return {
    state: 'warned',
    summary: `The server wants the mail for ${recipient} to be offered again in some minutes (greylisting).`,
    evidence: words,
    advice:
      'There is nothing to do: mails of the portal are offered again by themselves. Test again in a quarter of an hour to see a mail accepted.',
  };
}
