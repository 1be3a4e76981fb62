import { DiagnosisStep, stoppedBy } from '../DiagnosisStep';
import { useStartTls } from '../repairs';
import { begunIn } from './begunIn';

/** Does the server accept the credentials? */
export const auth: DiagnosisStep = {
  id: 'auth',
  concerns: ({ server }) => server.auth !== undefined,
  async run(examination) {
    const { server } = examination;
    const username = server.auth?.username;
    const conversation = begunIn(examination);
    const signedIn = await conversation.signIn();
    const words = conversation.takeWords();
    if (signedIn.outcome === 'failed') {
      const summary = `The portal could not sign in as ${username}.`;
      const wantsTls =
        server.security === 'none' && signedIn.field === 'security';
      return {
        ...stoppedBy(signedIn, { summary, words }),
        ...(wantsTls && { repairs: [useStartTls] }),
      };
    }
    return {
      state: 'passed',
      summary: `The portal is signed in as ${username}.`,
      facts: [{ label: 'Mechanism', value: conversation.mechanism ?? '' }],
      evidence: words,
    };
  },
};
