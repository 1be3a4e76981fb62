import { DiagnosisStep, stoppedBy } from '../DiagnosisStep';
import { composeTestMail } from '../composeTestMail';
import { senderRepairs, useStartTls } from '../repairs';
import { begunIn } from './begunIn';

/** May the portal send as its sender? */
export const mailFrom: DiagnosisStep = {
  id: 'mail-from',
  async run(examination) {
    const { server, sender, recipient } = examination;
    const reversePath = sender.reversePath ?? sender.address;
    const conversation = begunIn(examination);
    const content = await composeTestMail(examination);
    examination.contentLength = content.length;
    const envelope = { reversePath, recipient };
    const taken = await conversation.handOver('mail-from', {
      ...{ envelope, content },
    });
    const words = conversation.takeWords('mail-from');
    if (taken.outcome === 'failed') {
      const summary = `The server does not take mail from ${reversePath}.`;
      const wantsTls = server.security === 'none' && taken.field === 'security';
      return {
        ...stoppedBy(taken, { summary, words }),
        repairs: wantsTls ? [useStartTls] : senderRepairs(taken, examination),
      };
    }
    return {
      ...{ state: 'passed', evidence: words },
      summary: `The server takes mail from ${reversePath}.`,
    };
  },
};
