import { FailedSubmission, readCertificate } from '../../transport';
import { DiagnosisStep, StepResult, stoppedBy } from '../DiagnosisStep';
import { Examination } from '../Examination';
import { portRepairs, useImplicitTls } from '../repairs';
import { begunIn } from './begunIn';

const anotherService = {
  advice:
    'Another service answers at that port, no mail server. Check host and port.',
  field: 'port',
};

/** Does a mail server introduce itself? */
export const greeting: DiagnosisStep = {
  id: 'greeting',
  async run(examination) {
    const conversation = begunIn(examination);
    const startedAt = performance.now();
    const greeted = await conversation.begin('greeting');
    const seconds = (performance.now() - startedAt) / 1_000;
    const words = conversation.takeWords('greeting');
    if (greeted.outcome === 'failed') {
      return explained(greeted, { examination, words });
    }
    const { host } = examination.server;
    return seconds * 1_000 > examination.limits.slowGreetingMs
      ? {
          state: 'warned',
          summary: `${host} takes ${seconds.toFixed(0)} seconds to greet.`,
          evidence: words,
          advice:
            'Some servers let senders wait whom they do not know. Ask its administrator to exempt the portal, or use the port for submission (587 or 465).',
        }
      : {
          ...{ state: 'passed', evidence: words },
          summary: `${host} greets as mail servers do.`,
        };
  },
};

async function explained(
  fault: FailedSubmission,
  { examination, words }: { examination: Examination; words?: string },
): Promise<StepResult> {
  const { host, port } = examination.server;
  const summary = `${host} does not greet as a mail server at port ${port}.`;
  const result = stoppedBy(fault, { summary, words });
  if (fault.reply.replyCode !== undefined) {
    return result;
  }
  if (await speaksTls(examination)) {
    return {
      ...result,
      summary: `Port ${port} of ${host} is for TLS from the start: in clear text nobody greets there.`,
      advice: 'Choose TLS from the start.',
      ...{ field: 'security', repairs: [useImplicitTls] },
      fault: { ...result.fault, failureClass: 'config' },
    };
  }
  const repairs = await portRepairs(examination);
  return begunIn(examination).isWithAnotherService
    ? {
        ...{ ...result, repairs, ...anotherService },
        fault: { ...result.fault, failureClass: 'config' },
      }
    : { ...result, repairs };
}

async function speaksTls(examination: Examination): Promise<boolean> {
  const { server } = examination;
  if (server.security === 'implicit-tls') {
    return false;
  }
  const security = 'implicit-tls';
  return !!(await readCertificate({ ...server, security }, examination));
}
