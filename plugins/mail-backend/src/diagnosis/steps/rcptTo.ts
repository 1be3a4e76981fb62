import { DiagnosisStep, stoppedBy } from '../DiagnosisStep';
import { begunIn } from './begunIn';
import { isGreylisting, putOff } from './greylisting';

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
