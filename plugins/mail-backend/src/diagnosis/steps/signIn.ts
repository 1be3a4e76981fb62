import { DiagnosisStep, stoppedBy } from '../DiagnosisStep';
import { begunIn } from './begunIn';

/** Does the server accept the credentials? */
export const signIn: DiagnosisStep = {
  id: 'auth',
  async run(examination) {
    const { auth } = examination.server;
    if (!auth) {
      return {
        state: 'skipped',
        summary: 'The server is used without signing in.',
      };
    }
    const conversation = begunIn(examination);
    const signedIn = await conversation.signIn();
    const words = conversation.takeWords();
    if (signedIn.outcome === 'failed') {
      const summary = `The portal could not sign in as ${auth.username}.`;
      return stoppedBy(signedIn, { summary, words });
    }
    return {
      state: 'passed',
      summary: `The portal is signed in as ${auth.username}.`,
      evidence: words,
    };
  },
};
