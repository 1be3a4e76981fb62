import { DiagnosisCertificate } from '@mailroom/backstage-plugin-mail-common';
import {
  FailedSubmission,
  listenForGreeting,
  Protection,
  readCertificate,
} from '../../transport';
import { DiagnosisStep, StepResult, stoppedBy } from '../DiagnosisStep';
import { Examination } from '../Examination';
import { certificateRepairs, portRepairs, useStartTls } from '../repairs';
import { begunIn } from './begunIn';
import { certificateFault } from './certificateFault';

/** Is the conversation protected, and is the server who it should be? */
export const tls: DiagnosisStep = {
  id: 'tls',
  concerns: ({ server }) => server.security !== 'none',
  async run(examination) {
    const conversation = begunIn(examination);
    const begun = await conversation.begin('tls');
    const words = conversation.takeWords('tls');
    if (begun.outcome === 'failed') {
      return refusesToTalk(begun)
        ? notReached(examination)
        : explained(begun, { examination, words });
    }
    return conversation.protection
      ? protectedBy(conversation.protection, examination)
      : unprotected(examination);
  },
};

function refusesToTalk({ reply }: FailedSubmission): boolean {
  return reply.command === 'EHLO' && reply.replyCode !== undefined;
}

function notReached({ server }: Examination): StepResult {
  const summary = `${server.host} does not let the portal introduce itself, without which there is no STARTTLS.`;
  return { state: 'skipped', summary };
}

function unprotected({ server }: Examination): StepResult {
  return {
    state: 'warned',
    summary: `${server.host} offers no STARTTLS; the conversation is not encrypted.`,
    advice:
      'Everybody on the way can read the mails. Use a port with TLS, if the server has one.',
    field: 'security',
  };
}

function protectedBy(
  protection: Protection,
  { server, limits }: Examination,
): StepResult {
  const { protocol, cipher, chain } = protection;
  const facts = [
    { label: 'Protocol', value: protocol },
    { label: 'Cipher', value: cipher },
  ];
  const certificate: DiagnosisCertificate = { verified: true, chain };
  const shared = { facts, certificate };
  const [soonest] = chain.map(({ validUntil }) => validUntil).sort();
  if (Date.parse(soonest) - Date.now() < limits.certificateWarningMs) {
    return {
      ...{ ...shared, state: 'warned' },
      summary: `The certificate of ${server.host} runs out on ${soonest.slice(
        0,
        10,
      )}.`,
      advice: 'Ask the administrator of the server to renew it before then.',
    };
  }
  const speaksOldOnly =
    protocol === 'TLSv1.2' && server.tlsVersions?.includes('TLSv1.3') !== false;
  return speaksOldOnly
    ? {
        ...{ ...shared, state: 'warned' },
        summary: `${server.host} has proved who it is; it does not know TLS 1.3 yet.`,
        advice:
          'TLS 1.2 still protects well. The server should learn 1.3 when it is updated.',
      }
    : {
        ...{ ...shared, state: 'passed' },
        summary: `${server.host} has proved who it is; the conversation is encrypted.`,
      };
}

interface Circumstances {
  examination: Examination;
  words?: string;
}

async function explained(
  fault: FailedSubmission,
  { examination, words }: Circumstances,
): Promise<StepResult> {
  const { server } = examination;
  const summary = `There is no protected conversation with ${server.host} at port ${server.port}.`;
  const result = stoppedBy(fault, { summary, words });
  const shown = await readCertificate(server, examination);
  if (shown?.fault && shown.chain.length > 0) {
    const { chain } = shown;
    return {
      ...result,
      summary: `The certificate of ${server.host} is not to be trusted.`,
      certificate: {
        ...{ verified: false, chain },
        fault: certificateFault(shown.fault, { chain, server }),
      },
      repairs: certificateRepairs(shown.fault, { chain, server }),
    };
  }
  return shown ? result : withoutTls(result, examination);
}

/** No handshake comes about: the port is for something else. */
async function withoutTls(
  result: StepResult,
  examination: Examination,
): Promise<StepResult> {
  const { server, ...glance } = examination;
  if (server.security !== 'implicit-tls') {
    return { ...result, repairs: await portRepairs(examination) };
  }
  return (await listenForGreeting(server, glance))
    ? {
        ...result,
        summary: `Port ${server.port} of ${server.host} begins in clear text, for STARTTLS.`,
        advice: 'Choose STARTTLS, required.',
        field: 'security',
        repairs: [useStartTls],
      }
    : result;
}
