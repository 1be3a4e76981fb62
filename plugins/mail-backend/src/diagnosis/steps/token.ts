import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { SignIn } from '../../settings';
import { DiagnosisStep, stoppedBy } from '../DiagnosisStep';
import { Examination } from '../Examination';
import { begunIn } from './begunIn';

/** Does the provider give the portal a token to sign in with? */
export const token: DiagnosisStep = {
  id: 'token',
  concerns: ({ server }) => connectionOf(server.auth) !== undefined,
  async run(examination) {
    const got = await begunIn(examination).getToken();
    const connection = await presented(examination);
    if (got.outcome === 'failed') {
      const summary = 'The provider gave the portal no token to sign in with.';
      const words = troubleOf(connection);
      return stoppedBy(got, { summary, words });
    }
    return {
      state: 'passed',
      summary: 'The provider gave the portal a token to sign in with.',
      evidence: accountOf(connection),
    };
  },
};

function connectionOf(auth: SignIn | undefined): string | undefined {
  return auth && 'connectionId' in auth ? auth.connectionId : undefined;
}

async function presented({ server, connections }: Examination) {
  const id = connectionOf(server.auth);
  return id === undefined ? undefined : connections.present(id);
}

/** What the provider's support and its documentation go by. */
function troubleOf(connection: OAuthConnection | undefined) {
  const { code, words, traceId } = connection?.trouble ?? {};
  return lines([
    ['Code', code],
    ['The provider said', words],
    ['Trace', traceId],
  ]);
}

/** Of the token itself nothing: whoever has it can send as the mailbox. */
function accountOf(connection: OAuthConnection | undefined) {
  const { account, scope, renewedAt, nextRenewalAt } = connection ?? {};
  return lines([
    ['Account', account],
    ['Granted', scope],
    ['Renewed', renewedAt],
    ['Renewed again by', nextRenewalAt],
  ]);
}

function lines(facts: [words: string, value: string | undefined][]): string {
  return facts
    .flatMap(([words, value]) => (value ? [`${words}: ${value}`] : []))
    .join('\n');
}
