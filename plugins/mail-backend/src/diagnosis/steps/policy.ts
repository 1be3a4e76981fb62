import { failure, resolveAddresses } from '../../transport';
import { DiagnosisStep, StepResult } from '../DiagnosisStep';
import { Examination } from '../Examination';

/**
 * May the portal speak with this server, wherever its name leads?
 *
 * @remarks
 *
 * Host and port of values from the page were checked against `mail.policy`
 * before the test began. The name is looked up here and never again in this
 * test, so that it cannot lead elsewhere later.
 */
export const policy: DiagnosisStep = {
  id: 'policy',
  async run(examination) {
    try {
      examination.addresses = await resolveAddresses(
        examination.server,
        examination,
      );
    } catch (error) {
      return refused(error, examination);
    }
    const { server, addresses } = examination;
    return {
      state: 'passed',
      summary: `The portal may speak with ${server.host}.`,
      evidence: addresses.join('\n'),
    };
  },
};

function refused(error: unknown, { server }: Examination): StepResult {
  const { reply, advice, failureClass, field } = failure(error, server);
  return {
    ...{ state: 'failed', advice, field, evidence: reply.text },
    fault: { failureClass, reply: reply.text },
    summary: `The portal does not connect to ${server.host}.`,
  };
}
