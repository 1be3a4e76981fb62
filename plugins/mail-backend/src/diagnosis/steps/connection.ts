import { Conversation, Protection } from '../../transport';
import { DiagnosisStep, StepResult, stoppedBy } from '../DiagnosisStep';
import { Examination } from '../Examination';

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** Does a mail server answer, and is the conversation protected? */
export const connection: DiagnosisStep = {
  id: 'tcp',
  async run(examination) {
    const { server } = examination;
    const conversation = new Conversation(server, examination);
    examination.conversation = conversation;
    const begun = await conversation.begin();
    const words = conversation.takeWords();
    if (begun.outcome === 'failed') {
      const summary = `No conversation with ${server.host} at port ${server.port} came about.`;
      return stoppedBy(begun, { summary, words });
    }
    return conversation.protection
      ? protectedBy(conversation.protection, { examination, words })
      : unprotected(examination, words);
  },
};

function unprotected({ server }: Examination, words?: string): StepResult {
  return {
    state: 'warned',
    summary: `${server.host} answers; the conversation is not encrypted.`,
    evidence: words,
    advice:
      'Everybody on the way can read the mails. Require STARTTLS, or use TLS from the start, if the server can.',
    field: 'security',
  };
}

function protectedBy(
  protection: Protection,
  seen: { examination: Examination; words?: string },
): StepResult {
  const { protocol, cipher, certificate } = protection;
  const { host } = seen.examination.server;
  const until = new Date(certificate.validUntil).toISOString().slice(0, 10);
  const tls = `${protocol}, ${cipher}; certificate for ${certificate.subject} from ${certificate.issuer}, valid until ${until}`;
  const evidence = [seen.words, tls].filter(Boolean).join('\n');
  return certificate.validUntil - Date.now() < MONTH_MS
    ? {
        state: 'warned',
        summary: `${host} answers, encrypted with ${protocol}; its certificate runs out on ${until}.`,
        evidence,
        advice: 'Ask the administrator of the server to renew it before then.',
      }
    : {
        state: 'passed',
        summary: `${host} answers, encrypted with ${protocol}.`,
        evidence,
      };
}
