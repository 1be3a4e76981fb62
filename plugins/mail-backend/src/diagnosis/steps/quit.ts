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
    if (words?.startsWith('221')) {
      const summary = `${host} and the portal said goodbye.`;
      return { state: 'passed', summary, evidence: words };
    }
    const summary = `${host} did not say goodbye, which changes nothing.`;
    return {
      ...{ state: 'passed', summary, evidence: words },
      logged: `${summary} ${words ?? 'It said nothing.'}`,
    };
  },
};
