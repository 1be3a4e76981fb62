import { isIP } from 'node:net';
import { addressFault } from '../../settings';
import { ConversationFault, failure } from '../../transport';
import { DiagnosisStep, stoppedBy } from '../DiagnosisStep';

/**
 * May the portal speak with this server?
 *
 * @remarks
 *
 * Host and port of values from the page were checked against `mail.policy`
 * before the test began. Where a name leads, the step `dns` finds out.
 */
export const policy: DiagnosisStep = {
  id: 'policy',
  async run({ server }) {
    const { host, port } = server;
    const address = literalAddress(host);
    const allowLoopback = server.loopbackAllowed === true;
    const fault = address && addressFault(address, { allowLoopback });
    if (fault) {
      const refusal = new ConversationFault({
        ...{ command: 'CONN', cause: 'ADDRESS_REFUSED' },
        message: `The address of the mail server ${fault}`,
      });
      const summary = `The portal does not connect to ${host}.`;
      return stoppedBy(failure(refusal, server), { summary });
    }
    return {
      state: 'passed',
      summary: `The portal may speak with ${host} at port ${port}.`,
    };
  },
};

function literalAddress(host: string): string | undefined {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) ? bare : undefined;
}
