import { DiagnosisStep } from '../DiagnosisStep';
import { begunIn } from './begunIn';

/** Does the conversation end well? After the mail was accepted, nothing depends on it. */
export const quit: DiagnosisStep = {
  id: 'quit',
  async run(examination) {
    const { host } = examination.server;
    const conversation = begunIn(examination);
    await conversation.end();
    const words = conversation.takeWords('quit');
    return {
      ...{ state: 'passed', evidence: words },
      summary: words?.startsWith('221')
        ? `${host} and the portal said goodbye.`
        : `${host} did not say goodbye, which changes nothing.`,
    };
  },
};
